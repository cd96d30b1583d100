#include "base/json.h"

#include <catch2/catch.hpp>

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
