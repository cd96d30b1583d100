#include "base/file.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/digest.h"
#include "base/failure.h"
#include "base/ids.h"
#include "base/zstd_stream.h"
#include "support/temp_folder.h"

using namespace strata::base;

TEST_CASE("Digests are those of FIPS 180-4") {
    CHECK(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Sha256 digest;
    digest.update("a");
    digest.update("bc");
    CHECK(digest.hex() == sha256Hex("abc"));
    CHECK(digest.hex() == sha256Hex(""));
}

TEST_CASE("A file's digest is told as it goes and stops when asked") {
    const strata::support::TempFolder folder;
    const auto file = folder.write("a", std::string(3'000'000, 'x'));
    double told = 0;
    CHECK(sha256OfFile(file, Progress([&](double fraction, const std::string&) { told = fraction; })) ==
          sha256Hex(std::string(3'000'000, 'x')));
    CHECK(told == 1.0);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(sha256OfFile(file, Progress(stop.get_token())), Cancelled);
}

TEST_CASE("A file written durably replaces the old one and leaves nothing beside it") {
    const strata::support::TempFolder folder;
    writeFileDurably(folder / "a.txt", "first");
    writeFileDurably(folder / "a.txt", "second");
    CHECK(readFile(folder / "a.txt", 100) == "second");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK(readFile(folder / "a.txt", 6) == "second");
    CHECK_THROWS_WITH(readFile(folder / "a.txt", 5), Catch::Contains("more than"));
}

TEST_CASE("A failure names the file and says why in words") {
    const strata::support::TempFolder folder;
    CHECK_THROWS_WITH(readFile(folder / "none", 9),
                      Catch::Contains("none") && Catch::Contains("no such file"));
    CHECK_THROWS_WITH(readFile(folder.path(), 9), Catch::Contains("is a folder"));
    CHECK_THROWS_AS(writeFileDurably(folder / "no" / "where", "x"), Failure);
    CHECK_THROWS_WITH(throwFileFailure("/case", "cannot be written", ENOSPC),
                      Catch::Contains("disk is full"));
}

TEST_CASE("A temporary folder goes with what is in it") {
    std::filesystem::path path;
    {
        const TempFolder folder;
        path = folder.path();
        writeFileDurably(path / "x", "y");
    }
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("The story of a failure holds its causes") {
    try {
        try {
            throw Failure("the disk is full");
        } catch (...) {
            std::throw_with_nested(Failure("the case was not saved"));
        }
    } catch (const std::exception& failure) {
        CHECK(explain(failure) == "the case was not saved: the disk is full");
    }
}

TEST_CASE("Random ids are 32 digits and differ") {
    CHECK(randomId().size() == 32);
    CHECK(randomId() != randomId());
    using Number = Id<struct NumberTag>;
    CHECK(Number{1} < Number{2});
    CHECK(std::hash<Number>{}(Number{5}) == std::hash<Number>{}(Number{5}));
}

TEST_CASE("An outcome holds a value or a refusal") {
    const Outcome<std::string> value = std::string("yes");
    const Outcome<std::string> refused = Refusal{"name_taken", "name", "That name is taken. Choose another."};
    CHECK(value.ok());
    CHECK(value.value() == "yes");
    CHECK_FALSE(refused);
    CHECK(refused.refusal().field == "name");
    CHECK(Outcome<>().ok());
    CHECK(Outcome<void>().ok());
}

TEST_CASE("Compressed lines come back, however they were cut") {
    const strata::support::TempFolder folder;
    std::mt19937 random(3);
    std::string text, packed, packedWhole;
    for (int i = 0; i < 60'000; ++i)
        text += std::string(random() % 90, static_cast<char>('a' + random() % 26)) + "\n";
    text += "no end";
    ZstdWriter pieces([&](std::string_view bytes) { packed += bytes; });
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view piece = std::string_view(text).substr(at, 1 + random() % 5000);
        pieces.append(piece);
        at += piece.size();
    }
    pieces.finish();
    ZstdWriter whole([&](std::string_view bytes) { packedWhole += bytes; });
    whole.append(text);
    whole.finish();
    CHECK(packed == packedWhole);
    CHECK(packed.size() < text.size() / 2);

    ZstdReader reader(folder.write("a.zst", packed));
    std::string back;
    std::string_view line;
    std::size_t lines = 0;
    for (; reader.readLine(line); ++lines)
        back += std::string(line) + "\n";
    back.pop_back();
    CHECK(back == text);
    CHECK(lines == 60'001);

    ZstdReader small(folder / "a.zst");
    back.clear();
    char buffer[777];
    for (std::size_t got = 0; (got = small.read(buffer)) > 0;)
        back.append(buffer, got);
    CHECK(back == text);
}

TEST_CASE("A compressed file cut off or changed is damaged, not short") {
    const strata::support::TempFolder folder;
    std::string packed;
    ZstdWriter writer([&](std::string_view bytes) { packed += bytes; });
    for (int i = 0; i < 100'000; ++i)
        writer.append(std::to_string(i * 7919) + "\n");
    writer.finish();
    const auto readAll = [](const std::filesystem::path& file) {
        ZstdReader reader(file);
        std::string_view line;
        while (reader.readLine(line)) {
        }
    };
    CHECK_NOTHROW(readAll(folder.write("whole", packed)));
    CHECK_THROWS_AS(readAll(folder.write("cut", packed.substr(0, packed.size() - 2))), Corruption);
    CHECK_THROWS_AS(readAll(folder.write("empty", "")), Corruption);
    packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 1);
    CHECK_THROWS_AS(readAll(folder.write("changed", packed)), Corruption);
}
