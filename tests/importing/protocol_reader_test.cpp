#include "importing/protocol_reader.h"

#include <catch2/catch.hpp>
#include <random>

using namespace strata;
using namespace strata::importing;

namespace {

struct Kept : evidence::RecordSink {
    struct Row {
        std::optional<base::Micros> earliest, latest;
        std::string precision, basis, cells;
    };
    std::vector<Row>* rows;
    std::vector<std::string>* issues;
    Kept(std::vector<Row>* keptRows, std::vector<std::string>* keptIssues)
        : rows(keptRows), issues(keptIssues) {}
    void onShape(const evidence::RecordShape&) override {}
    void onRecord(const evidence::SourceRecord& record) override {
        rows->push_back({record.earliest, record.latest, std::string(record.precision),
                         std::string(record.basis), std::string(record.cells)});
    }
    void onIssue(const evidence::SourceIssue& issue) override { issues->emplace_back(issue.code); }
    void onEnd() override {}
};

struct Reading {
    std::vector<Kept::Row> rows;
    std::vector<std::string> issues;
    ProtocolReader reader{"test", {base::Zone::find("Europe/London"), false}, 1000};
    Reading() {
        reader.onHello([this](const std::string&) {
            std::vector<std::unique_ptr<evidence::RecordSink>> sinks;
            sinks.push_back(std::make_unique<Kept>(&rows, &issues));
            return sinks;
        });
    }
    Balance all(const std::string& text) {
        reader.feed(text);
        return reader.finish();
    }
};

const std::string kHello =
    "{\"hello\":{\"protocol\":1,\"importer\":\"test\",\"version\":\"1\",\"unit\":\"row\"}}\n";
const std::string kShape = "{\"shape\":{\"id\":0,\"kind\":\"call\",\"headers\":[\"A\"]}}\n";

std::string record(const std::string& rest) {
    return "{\"record\":{\"shape\":0,\"at\":2,\"cells\":[\"x\"]" + rest + "}}\n";
}
std::string done(int rows, int records, int skipped) {
    return "{\"done\":{\"rows\":" + std::to_string(rows) + ",\"records\":" + std::to_string(records) +
           ",\"skipped\":" + std::to_string(skipped) + "}}\n";
}

}  // namespace

TEST_CASE("a floating time is of the zone chosen, and that is said once") {
    Reading reading;
    const auto balance = reading.all(kHello + kShape + record(",\"when\":\"2016-07-14T09:05:00\"") +
                                     record(",\"when\":\"2016-01-14T09:05\"") + done(2, 2, 0));
    REQUIRE(reading.rows.size() == 2);
    CHECK(base::isoUtc(*reading.rows[0].earliest) == "2016-07-14T08:05:00Z");
    CHECK(base::isoUtc(*reading.rows[1].latest) == "2016-01-14T09:05:59Z");
    CHECK(reading.rows[0].basis == "assumed");
    CHECK(reading.issues == std::vector<std::string>{"time.zone_assumed"});
    CHECK(balance.issues == 1);
}

TEST_CASE("the hour that clocks skip or repeat each leaves an issue") {
    Reading reading;
    reading.all(kHello + kShape + record(",\"when\":\"2016-03-27T01:30:00\"") +
                record(",\"when\":\"2016-10-30T01:30:00\"") + done(2, 2, 0));
    CHECK(std::count(reading.issues.begin(), reading.issues.end(), "time.gap") == 1);
    CHECK(std::count(reading.issues.begin(), reading.issues.end(), "time.fold") == 1);
}

TEST_CASE("a stated instant needs no zone, a day keeps its bounds, and no time is no time") {
    Reading reading;
    reading.all(kHello + kShape + record(",\"when\":\"2016-03-14T09:05:00+02:00\"") +
                record(",\"when\":\"2016-07-14\"") + record("") + done(3, 3, 0));
    CHECK(base::isoUtc(*reading.rows[0].earliest) == "2016-03-14T07:05:00Z");
    CHECK(reading.rows[0].basis == "said");
    CHECK(base::isoUtc(*reading.rows[1].earliest) == "2016-07-13T23:00:00Z");
    CHECK(base::isoUtc(*reading.rows[1].latest) == "2016-07-14T22:59:59Z");
    CHECK_FALSE(reading.rows[2].earliest);
}

TEST_CASE("an importer that lies, stops short or writes rubbish is refused whole") {
    const std::vector<std::string> wrong = {
        "",
        "rubbish\n",
        kHello,
        kHello + kShape + record("") + done(2, 2, 0),
        kHello + kShape + record("") + done(1, 1, 1),
        kHello + kShape + record("") + done(2, 1, 1),
        kHello + record("") + done(1, 1, 0),
        kHello + kShape + record(",\"when\":\"tomorrow\"") + done(1, 1, 0),
        kHello + kShape + record(",\"when\":\"2016-01-01T00:00:00\",\"zone\":\"Moon/Sea\"") + done(1, 1, 0),
        kHello + kShape + done(0, 0, 0) + record(""),
        kShape + done(0, 0, 0),
        kHello + "{\"record\":{\"shape\":0,\"cells\":[]}}\n" + done(1, 1, 0),
        kHello + "{\"issue\":{\"code\":\"x\",\"message\":\"y\",\"action\":\"skipped\"}}\n" + done(1, 0, 1),
        kHello + "[1,2]\n",
        kHello + "{\"surprise\":1}\n",
        kHello + kShape + "{\"record\":{\"shape\":0,\"at\":1,\"cells\":[\"\xff\xfe\"]}}\n" + done(1, 1, 0),
        kHello + kShape + kShape + done(0, 0, 0),
        kHello + done(-1, 0, -1),
    };
    for (const auto& text : wrong) {
        Reading reading;
        INFO(text);
        CHECK_THROWS_AS(reading.all(text), base::Failure);
    }
}

TEST_CASE("where the bytes are cut makes no difference, and no bytes crash it") {
    const std::string good = kHello + kShape + record(",\"when\":\"2016-03-14T09:05:00Z\"") + done(1, 1, 0);
    std::mt19937 random(5);
    for (int turn = 0; turn < 200; ++turn) {
        Reading reading;
        for (std::size_t at = 0; at < good.size();) {
            const std::size_t length = 1 + random() % 40;
            reading.reader.feed(std::string_view(good).substr(at, length));
            at += length;
        }
        CHECK(reading.reader.finish().records == 1);
    }
    for (int turn = 0; turn < 2000; ++turn) {
        std::string bad = good;
        for (int change = 0; change < 4; ++change)
            bad[random() % bad.size()] = static_cast<char>(random());
        Reading reading;
        try {
            reading.all(bad);
        } catch (const base::Failure&) {
        }
    }
}
