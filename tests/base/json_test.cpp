#include "base/json.h"

#include <simdjson.h>

#include <catch2/catch.hpp>
#include <limits>
#include <optional>
#include <random>

#include "base/failure.h"
#include "base/json_writer.h"

using namespace strata::base;

TEST_CASE("What is written is read back") {
    JsonWriter out;
    out.beginObject()
        .member("text", "a \"b\" \\ \n\x01 é")
        .member("count", -7)
        .member("half", 0.5)
        .member("yes", true);
    out.key("none").value(nullptr).key("list").value(std::vector<std::string>{"x", ""});
    out.key("nested").beginArray().beginObject().endObject().beginArray().endArray().value(1).endArray();
    out.memberIfAny("left out", "").endObject();
    const std::string text = out.take();
    CHECK(text ==
          "{\"text\":\"a \\\"b\\\" \\\\ \\n\\u0001 é\",\"count\":-7,\"half\":0.5,\"yes\":true,\"none\":null,"
          "\"list\":[\"x\",\"\"],\"nested\":[{},[],1]}");
    const Json json = Json::parse(text);
    CHECK(json["text"].asString() == "a \"b\" \\ \n\x01 é");
    CHECK(json["count"].asInt() == -7);
    CHECK(json["half"].asDouble() == 0.5);
    CHECK(json["yes"].asBool());
    CHECK(json.has("none"));
    CHECK(json["none"].isNull());
    CHECK(json["list"].asStrings() == std::vector<std::string>{"x", ""});
    CHECK(json.write() == text);
}

TEST_CASE("Absent members are null and read as their defaults") {
    const Json json = Json::parse("{\"a\":[1,2]}");
    CHECK(json["b"]["c"][3].isNull());
    CHECK_FALSE(json.has("b"));
    CHECK(json["b"].asString("other") == "other");
    CHECK(json["a"].asInt(9) == 9);
    CHECK(json["a"][1].asInt() == 2);
    CHECK(json["a"].items().size() == 2);
    CHECK(Json().items().empty());
}

TEST_CASE("A part outlives the document it came from") {
    Json part;
    { part = Json::parse("{\"deep\":{\"er\":\"still here\"}}")["deep"]; }
    CHECK(part["er"].asString() == "still here");
    CHECK(part.members().front().first == "er");
}

TEST_CASE("What is no JSON is a failure that says so") {
    for (const char* text : {"", "{", "[1,]", "{\"a\":1}x", "\"\xff\"", "nul"})
        CHECK_THROWS_AS(Json::parse(text), Failure);
}

TEST_CASE("Bytes that are no UTF-8 still make valid JSON") {
    CHECK(Json::parse(jsonQuoted("caf\xe9")).asString() == "caf\xEF\xBF\xBD");
}

namespace {

// Pieces of which some make JSON when they stand together, and most do not.
std::string anyJson(std::mt19937& random, int depth) {
    const auto oneOf = [&random](const std::vector<std::string>& list) {
        return list[random() % list.size()];
    };
    static const std::vector<std::string> kStrings{R"("")", R"("é")", R"("a\n\"\\\/\b\f\r\t")",
                                                   R"("\u00e9\uD83D\uDE00\u0000")", "\"\xF0\x9F\x98\x80\""};
    static const std::vector<std::string> kValues{
        "0",       "-0",     "7",      "-12.50", "1e3",  "1E-7", "92233720368547758", "-92233720368547758",
        "1.5e+10", "5e-324", "1e-400", "true",   "null", "false"};
    std::string json;
    switch (random() % (depth > 3 ? 2 : 4)) {
        case 0:
            return oneOf(kStrings);
        case 1:
            return oneOf(kValues);
        case 2:
            for (auto n = random() % 4; n-- > 0;)
                json += (json.empty() ? "" : " ,\n") + anyJson(random, depth + 1);
            return "[" + json + "]";
        default:
            for (auto n = random() % 4; n-- > 0;)
                json += (json.empty() ? "" : ",\t") + oneOf(kStrings) + " :\r" + anyJson(random, depth + 1);
            return "{" + json + "}";
    }
}

void writeAgain(JsonWriter& out, simdjson::dom::element element) {
    if (simdjson::dom::array array; element.get(array) == simdjson::SUCCESS) {
        out.beginArray();
        for (const auto item : array)
            writeAgain(out, item);
        out.endArray();
    } else if (simdjson::dom::object object; element.get(object) == simdjson::SUCCESS) {
        out.beginObject();
        for (const auto& member : object) {
            out.key(member.key);
            writeAgain(out, member.value);
        }
        out.endObject();
    } else if (std::string_view text; element.get(text) == simdjson::SUCCESS) {
        out.value(text);
    } else if (std::int64_t integer = 0; element.get(integer) == simdjson::SUCCESS) {
        out.value(integer);
    } else if (double real = 0; element.get(real) == simdjson::SUCCESS) {
        out.value(real);
    } else if (bool truth = false; element.get(truth) == simdjson::SUCCESS) {
        out.value(truth);
    } else {
        out.value(nullptr);
    }
}

// What simdjson makes of it; nothing where it refuses.
std::optional<std::string> bySimdjson(const std::string& json) {
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (parser.parse(json).get(element) != simdjson::SUCCESS)
        return std::nullopt;
    JsonWriter out;
    writeAgain(out, element);
    return out.take();
}

std::optional<std::string> byStrata(const std::string& json) {
    try {
        return Json::parse(json).write();
    } catch (const Failure&) {
        return std::nullopt;
    }
}

}  // namespace

TEST_CASE("Every text reads as simdjson reads it, whole or damaged") {
    static const std::string kDamage = "{}[]\",:\\u0e+-. \x01\xff\xc3\x80";
    std::mt19937 random(3);
    int read = 0, refused = 0;
    for (int round = 0; round < 30'000; ++round) {
        std::string json = anyJson(random, 0);
        for (auto n = round % 3; n-- > 0;) {
            const auto at = static_cast<std::ptrdiff_t>(random() % json.size());
            const char other = kDamage[random() % kDamage.size()];
            if (random() % 2 == 0)
                json[static_cast<std::size_t>(at)] = other;
            else
                json.insert(json.begin() + at, other);
        }
        CAPTURE(json);
        const auto expected = bySimdjson(json);
        REQUIRE(byStrata(json) == expected);
        ++(expected ? read : refused);
    }
    CHECK(read > 5'000);
    CHECK(refused > 5'000);
}

TEST_CASE("Numbers beyond 64 bits are doubles, and none is endless") {
    CHECK(Json::parse("18446744073709551616").asDouble() == 18446744073709551616.0);
    CHECK(Json::parse("9223372036854775808").asDouble() == 9223372036854775808.0);
    CHECK(Json::parse("9223372036854775807").asInt() == std::numeric_limits<std::int64_t>::max());
    CHECK(Json::parse("-9223372036854775808").asInt() == std::numeric_limits<std::int64_t>::min());
    for (const char* text : {"1e400", "-1e400", "01", "1.", ".5", "+1", "1e", "0x1", "NaN"})
        CHECK_THROWS_AS(Json::parse(text), Failure);
}

TEST_CASE("A text nested without end is refused") {
    CHECK_NOTHROW(Json::parse(std::string(1000, '[') + std::string(1000, ']')));
    CHECK_THROWS_AS(Json::parse(std::string(1'000'000, '[')), Failure);
}
