#include "importing/record_relay.h"

#include <catch2/catch.hpp>
#include <random>

using namespace strata;
using namespace strata::importing;

namespace {

// Everything told, one line each.
struct Written : evidence::RecordSink {
    std::vector<std::string>* lines;
    explicit Written(std::vector<std::string>* kept) : lines(kept) {}
    void onShape(const evidence::RecordShape& shape) override { lines->push_back("shape " + shape.kind); }
    void onRecord(const evidence::SourceRecord& record) override {
        std::string line = "record " + std::to_string(record.at) + " " +
                           (record.earliest ? base::isoUtc(*record.earliest) : std::string("undated"));
        for (const auto words : {record.precision, record.basis, record.zone, record.original, record.kind,
                                 record.title, record.lane, record.place, record.people, record.cells})
            (line += "|") += words;
        lines->push_back(line);
    }
    void onIssue(const evidence::SourceIssue& issue) override {
        lines->push_back("issue " + std::string(issue.code) + " " + std::string(issue.message));
    }
    void onEnd() override { lines->push_back("end"); }
};

ProtocolReader::MakeSinks into(std::vector<std::string>& lines) {
    return [&lines](const std::string&) {
        std::vector<std::unique_ptr<evidence::RecordSink>> sinks;
        sinks.push_back(std::make_unique<Written>(&lines));
        return sinks;
    };
}

ProtocolReader reader() {
    return {"test", {base::Zone::find("Europe/London"), false}, 1'000'000};
}

std::string manyRecords(int records) {
    std::mt19937 random(11);
    std::string text =
        "{\"hello\":{\"protocol\":1,\"unit\":\"row\"}}\n"
        "{\"shape\":{\"id\":0,\"kind\":\"call\",\"headers\":[\"A\"]}}\n";
    int skipped = 0;
    for (int row = 1; row <= records; ++row) {
        const std::string at = std::to_string(row);
        if (random() % 50 == 0) {
            ++skipped;
            text += "{\"issue\":{\"at\":" + at + ",\"code\":\"odd\",\"message\":\"row " + at +
                    "\",\"action\":\"skipped\"}}\n";
            continue;
        }
        text += "{\"record\":{\"shape\":0,\"at\":" + at + ",\"when\":\"2016-10-30T0" +
                std::to_string(random() % 10) + ":05:00\",\"title\":\"" + std::string(random() % 3000, 'x') +
                "\",\"people\":[\"Linh\",\"Mihai\"],\"cells\":[\"" + at + "\",\"đợi\"]}}\n";
    }
    return text + "{\"done\":{\"rows\":" + std::to_string(records) +
           ",\"records\":" + std::to_string(records - skipped) + ",\"skipped\":" + std::to_string(skipped) +
           "}}\n";
}

// Feeds pieces of any size, and hands over between them.
RecordRelay::Read feeding(ProtocolReader& to, const std::string& text) {
    return [&](const std::function<void()>& handOver, const std::stop_token&) {
        std::mt19937 random(4);
        for (std::string_view left = text; !left.empty();) {
            const std::string_view piece = left.substr(0, 1 + random() % 40'000);
            left.remove_prefix(piece.size());
            to.feed(piece);
            handOver();
        }
        to.finish();
    };
}

}  // namespace

TEST_CASE("What is relayed is what was told, in its order, with its end") {
    const std::string text = manyRecords(2'000);
    std::vector<std::string> straight, relayed;
    auto one = reader();
    one.onHello(into(straight));
    one.feed(text);
    const auto balance = one.finish();
    auto other = reader();
    std::int64_t told = 0;
    {
        RecordRelay relay(other, feeding(other, text));
        relay.tell(into(relayed), [&](const FileProgress& progress) { told = progress.records; }, {});
    }
    REQUIRE(relayed == straight);
    CHECK(relayed.back() == "end");
    CHECK(told == balance.records);
    CHECK(other.records() == balance.records);
}

TEST_CASE("What goes wrong in the reading is thrown where the records are written, and there is no end") {
    const std::string text = manyRecords(500) + "rubbish\n";
    std::vector<std::string> lines;
    auto bad = reader();
    RecordRelay relay(bad, feeding(bad, text));
    CHECK_THROWS_AS(relay.tell(into(lines), {}, {}), base::Failure);
    CHECK(std::count(lines.begin(), lines.end(), "end") == 0);
}

TEST_CASE("A sink that fails stops the reading, however much is still to come") {
    struct Full : Written {
        using Written::Written;
        void onRecord(const evidence::SourceRecord&) override { throw base::DiskFull("The disk is full."); }
    };
    const std::string text = manyRecords(3'000);
    std::vector<std::string> lines;
    auto source = reader();
    const ProtocolReader::MakeSinks full = [&lines](const std::string&) {
        std::vector<std::unique_ptr<evidence::RecordSink>> sinks;
        sinks.push_back(std::make_unique<Full>(&lines));
        return sinks;
    };
    RecordRelay relay(source, feeding(source, text));
    CHECK_THROWS_AS(relay.tell(full, {}, {}), base::DiskFull);
}

TEST_CASE("Stopped, the relay says so and waits for nothing") {
    std::stop_source stop;
    auto source = reader();
    RecordRelay relay(source, [](const std::function<void()>&, const std::stop_token& own) {
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        never.wait(lock, own, [] { return false; });
    });
    stop.request_stop();
    CHECK_THROWS_AS(relay.tell({}, {}, stop.get_token()), base::Cancelled);
}
