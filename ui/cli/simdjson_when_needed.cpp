#include <dlfcn.h>
#include <simdjson.h>

#include <string>

#include "base/failure.h"

// In place of the library in `strata`: what of simdjson is not in its header begins at one function, and at
// the words of its errors. Only what an importer wrote is read by it, and it takes a third of the time of a
// short verb to load, with the runtime of C++ that it brings; so it is loaded when the first importer is
// heard.
namespace {

using Active = simdjson::internal::atomic_ptr<const simdjson::implementation>;
constexpr char kFunction[] = "_ZN8simdjson25get_active_implementationEv";

Active& loaded() {
    void* const library = ::dlopen(SIMDJSON_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    void* const found = library == nullptr ? nullptr : ::dlsym(library, kFunction);
    if (found == nullptr)
        throw strata::base::Failure(std::string(SIMDJSON_LIBRARY) +
                                    " cannot be loaded, and importers are heard through it. Nothing was "
                                    "changed; install Strata again.");
    return reinterpret_cast<Active& (*)()>(found)();
}

}  // namespace

namespace simdjson {

internal::atomic_ptr<const implementation>& get_active_implementation() {
    static Active& active = loaded();
    return active;
}

// By error code.
const internal::error_code_info internal::error_codes[] = {
    {SUCCESS, "no error"},
    {CAPACITY, "it is too large"},
    {MEMALLOC, "there is not enough memory"},
    {TAPE_ERROR, "a comma, a brace or a name is missing or too many"},
    {DEPTH_ERROR, "it is nested too deeply"},
    {STRING_ERROR, "a string is broken"},
    {T_ATOM_ERROR, "a value begins with t and is not true"},
    {F_ATOM_ERROR, "a value begins with f and is not false"},
    {N_ATOM_ERROR, "a value begins with n and is not null"},
    {NUMBER_ERROR, "a number is broken"},
    {UTF8_ERROR, "it is not UTF-8"},
    {UNINITIALIZED, "nothing was read"},
    {EMPTY, "it is empty"},
    {UNESCAPED_CHARS, "a string has a control character in it"},
    {UNCLOSED_STRING, "a string does not end"},
    {UNSUPPORTED_ARCHITECTURE, "this processor is not supported"},
    {INCORRECT_TYPE, "a value has another type"},
    {NUMBER_OUT_OF_RANGE, "a number is too large"},
    {INDEX_OUT_OF_BOUNDS, "an array is too short"},
    {NO_SUCH_FIELD, "a member is missing"},
    {IO_ERROR, "a file cannot be read"},
    {INVALID_JSON_POINTER, "a pointer is broken"},
    {INVALID_URI_FRAGMENT, "a fragment is broken"},
    {UNEXPECTED_ERROR, "an error that is not known"},
    {PARSER_IN_USE, "the reader is in use"},
    {OUT_OF_ORDER_ITERATION, "it was read out of order"},
    {INSUFFICIENT_PADDING, "there is no room behind it"},
    {INCOMPLETE_ARRAY_OR_OBJECT, "it ends too soon"},
    {SCALAR_DOCUMENT_AS_VALUE, "it is one value alone"},
    {OUT_OF_BOUNDS, "it was read beyond its end"},
    {TRAILING_CONTENT, "more follows where it should end"}};
static_assert(sizeof internal::error_codes / sizeof internal::error_codes[0] == NUM_ERROR_CODES);

}  // namespace simdjson
