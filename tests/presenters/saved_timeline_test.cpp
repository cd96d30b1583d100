#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>

#include "base/failure.h"
#include "base/file.h"
#include "presenters/saved_name.h"
#include "presenters/timeline_fakes.h"
#include "presenters/timeline_vector.h"
#include "presenters/tool_words.h"

namespace strata::presenters {
namespace {

using base::kDay;

constexpr Micros kMarch = 1'457'913'600 * base::kSecond;  // 14 March 2016

// Everything a timeline can show, each at least once.
TimelineFrame someFrame(int lanes = 4) {
    TimelineFrame frame;
    frame.layout.width = 1120;
    frame.layout.height = TimelineLayout::kAxis + lanes * TimelineLayout::kLane + TimelineLayout::kMinimap;
    TimelineWindow window(frame.layout.drawingWidth());
    window.show({kMarch, kMarch + 60 * kDay});
    frame.axis = axisFor(window, *base::Zone::find("Europe/London"));
    frame.rules = {{450, "31 July 2015: Modern Slavery Act in force"},
                   {470, "Clocks go forward an hour: GMT to BST"}};
    frame.flags = {{300, "Linh, A-01"}, {305, "Linh, A-02"}, {700, "Huong, A-01"}};
    const char* kinds[] = {"call", "payment", "", "attendance"};
    for (int lane = 0; lane < lanes; ++lane) {
        TimelineStrip strip;
        strip.kind = kinds[lane % 4];
        strip.name = "Lane " + std::to_string(lane + 1) + " <&> of a telephone with a long name";
        strip.count = "1,204";
        strip.category = categoryOf(strip.kind);
        strip.top = TimelineLayout::kAxis + lane * TimelineLayout::kLane;
        strip.drawsBars = lane % 2 == 1;
        if (strip.drawsBars) {
            using Shape = TimelineBar::Shape;
            strip.bars = {{-20, 90, Shape::uncertain, false, false, false, 0},
                          {200, 203, Shape::moment, false, false, false, 1},
                          {300, 420, Shape::period, true, true, false, 2},
                          {500, 990, Shape::uncertain, true, false, false, 3}};
            strip.labels = placeLabels(strip.bars, frame.layout.drawingWidth());
            for (const PlacedLabel& label : strip.labels)
                strip.labelTexts.push_back("Paid \"£40\" & told\x01 to go, event " +
                                           std::to_string(label.bar));
        } else {
            strip.peak = 60;
            strip.columns.assign(static_cast<std::size_t>(frame.layout.drawingWidth()), 0);
            for (std::size_t column = 100; column < 600; ++column)
                strip.columns[column] = static_cast<float>(column % 60);
        }
        frame.strips.push_back(strip);
    }
    frame.shown = frame.strips.size();
    return frame;
}

TimelineSheet someSheet() {
    TimelineSheet sheet;
    sheet.marking = "OFFICIAL-SENSITIVE";
    sheet.caseName = "Operation Larch";
    sheet.reference = "12/345/26";
    sheet.zone = "Europe/London";
    sheet.stretch = "14 March 2016 to 13 May 2016";
    sheet.filter = "Filter: Words: salon.";
    sheet.counts = "120 of 4,512 events";
    sheet.madeBy = "Ana Price";
    sheet.madeAtWords = "2 June 2026, 10:30 BST";
    sheet.madeAt = 1'780'392'600 * base::kSecond;
    sheet.ledgerEntry = 1'204;
    return sheet;
}

struct Saved {
    base::TempFolder folder;
    std::filesystem::path file;
    Saved(const TimelineFrame& frame, const std::string& name, const TimelineSheet& sheet = someSheet())
        : file(folder.path() / name) {
        saveTimeline(frame, sheet, file);
    }
    std::string bytes() const { return base::readFile(file, 1 << 26); }
};

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

int bigEndian(const std::string& bytes, std::size_t at) {
    int number = 0;
    for (std::size_t byte = at; byte < at + 4; ++byte)
        number = number << 8 | static_cast<unsigned char>(bytes[byte]);
    return number;
}

const std::vector<std::string> kAround = {"OFFICIAL-SENSITIVE",
                                          "Operation Larch",
                                          "12/345/26",
                                          "14 March 2016 to 13 May 2016",
                                          "Shown in Europe/London time.",
                                          "Words: salon.",
                                          "120 of 4,512 events",
                                          "Ledger entry 1,204",
                                          "Made by Ana Price on 2 June 2026, 10:30 BST",
                                          "fading ends",
                                          "hatched",
                                          "logarithmic",
                                          "a date as named beside it",
                                          "an account was given"};

}  // namespace

TEST_CASE("A timeline saved as SVG is XML whose words are words") {
    const Saved saved(someFrame(), "timeline.svg");
    const std::string words = toolWords("svg", saved.file);
    for (const std::string& said : kAround)
        CHECK(holds(words, said));
    CHECK(holds(words, "31 July 2015: Modern Slavery Act in force"));
    CHECK(holds(words, "Paid \"£40\" & told  to go"));
    CHECK(holds(words, "Lane 1 <&>"));
    CHECK(holds(words, "Linh, A-02"));
    CHECK(holds(words, "Page 1 of 1"));
    for (const char* kind : {"call", "payment", "events of more than one kind", "attendance"})
        CHECK(holds(words, kind));
}

TEST_CASE("A timeline saved as PDF has text that can be selected") {
    const Saved saved(someFrame(), "timeline.pdf");
    CHECK(saved.bytes().starts_with("%PDF-"));
    const std::string words = toolWords("pdf", saved.file);
    for (const std::string& said : kAround)
        CHECK(holds(words, said));
    CHECK(holds(words, "Page 1 of 1"));
}

TEST_CASE("Lanes that do not fit on a page of the PDF go on to the next") {
    const Saved saved(someFrame(40), "timeline.pdf");
    const std::string words = toolWords("pdf", saved.file);
    CHECK(holds(words, "Page 1 of 3"));
    CHECK(holds(words, "Page 3 of 3"));
    for (int lane = 1; lane <= 40; ++lane)
        CHECK(holds(words, "Lane " + std::to_string(lane) + " "));
    auto wide = someSheet();
    wide.paper = TimelineSheet::Paper::a3;
    CHECK(holds(toolWords("pdf", Saved(someFrame(40), "timeline.pdf", wide).file), "Page 2 of 2"));
}

TEST_CASE("A PNG is as wide as A4 at 200 dots to the inch and as high as its lanes") {
    const std::string few = Saved(someFrame(4), "timeline.PNG").bytes();
    const std::string many = Saved(someFrame(24), "timeline.png").bytes();
    CHECK(few.substr(1, 3) == "PNG");
    CHECK(bigEndian(few, 16) == 2339);
    CHECK(bigEndian(many, 16) == 2339);
    CHECK(bigEndian(many, 20) - bigEndian(few, 20) == Approx(20 * 20 * 200 / 72.0).margin(1));
}

TEST_CASE("The same frame and sheet give the same bytes") {
    for (const auto format : {PictureFormat::svg, PictureFormat::pdf, PictureFormat::png})
        CHECK(drawnTimeline(someFrame(), someSheet(), format) ==
              drawnTimeline(someFrame(), someSheet(), format));
}

TEST_CASE("The pointer and the selection stay on the screen") {
    auto pointed = someFrame();
    pointed.crosshair = 200;
    pointed.crosshairWords = "19 March 2016";
    pointed.hoverWords = "pointed at";
    pointed.strips[1].bars[1].isSelected = true;
    pointed.palette.background = 0x101418;
    CHECK(drawnTimeline(pointed, someSheet(), PictureFormat::svg) ==
          drawnTimeline(someFrame(), someSheet(), PictureFormat::svg));
}

TEST_CASE("A lane scrolled out by more than half is left out") {
    auto frame = someFrame();
    for (TimelineStrip& strip : frame.strips)
        strip.top -= 20;
    const std::string picture = drawnTimeline(frame, someSheet(), PictureFormat::svg);
    CHECK_FALSE(holds(picture, "Lane 1 "));
    CHECK(holds(picture, "Lane 2 "));
}

TEST_CASE("A timeline without lanes says why") {
    auto frame = someFrame();
    frame.shown = 0;
    frame.emptyWords = "No dated event matches the filter.";
    CHECK(holds(drawnTimeline(frame, someSheet(), PictureFormat::svg), frame.emptyWords));
}

TEST_CASE("A picture that cannot be saved says which and leaves what was there") {
    const base::TempFolder folder;
    const auto nameOf = [](const std::filesystem::path& file) -> std::string {
        try {
            saveTimeline(someFrame(), someSheet(), file);
        } catch (const std::exception& failure) {
            return base::explain(failure);
        }
        return {};
    };
    const auto wrong = folder.path() / "timeline.docx";
    CHECK(holds(nameOf(wrong), wrong.string()));
    CHECK(holds(nameOf(wrong), ".pdf, .svg or .png"));
    const auto nowhere = folder.path() / "not there" / "timeline.svg";
    CHECK(holds(nameOf(nowhere), nowhere.string()));
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("The filter and the stretch in words") {
    const auto zone = base::Zone::find("Europe/London");
    CHECK(filterWords({}, *zone) == "No filter: every event of the case.");
    workbench::EventFilter filter;
    filter.text = "salon";
    filter.kind = "call";
    filter.from = kMarch;
    filter.onlyUncertain = true;
    const std::string words = filterWords(filter, *zone);
    CHECK(holds(words, "Words: salon. Kind: call. From 14 March 2016"));
    CHECK(holds(words, "Only events uncertain in time."));
    TimelineWindow window(1'000);
    window.show({kMarch, kMarch + 60 * kDay});
    CHECK(holds(stretchWords(window, *zone), "14 March 2016"));
    CHECK(holds(stretchWords(window, *zone), " to 13 May 2016"));
}

TEST_CASE("A saved file is named for marking and code name, and ends as it was picked") {
    CHECK(savedName("OFFICIAL-SENSITIVE", "Operation-Larch", "timeline") ==
          "OFFICIAL-SENSITIVE Operation-Larch timeline");
    CHECK(savedName("OFFICIAL/PART\n2", "Larch", "events") == "OFFICIAL-PART-2 Larch events");
    const std::string known = ".pdf .svg .png";
    CHECK(withEnding("larch", ".svg", ".pdf", known) == "larch.svg");
    CHECK(withEnding("larch.pdf", ".png", ".pdf", known) == "larch.png");
    CHECK(withEnding("larch.SVG", ".pdf", ".pdf", known) == "larch.SVG");
    CHECK(withEnding("larch 14.3.2016", ".pdf", ".pdf", known) == "larch 14.3.2016.pdf");
}

TEST_CASE("The sheet says what of the case the picture shows") {
    test::HandRun run;
    test::FakeScreen screen;
    TimelinePresenter presenter(screen, run.runThen());
    auto timeline = std::make_shared<test::FakeTimeline>();
    for (int lane = 1; lane <= 12; ++lane)
        timeline->add("Lane " + std::to_string(lane), kMarch + lane * kDay, kMarch + lane * kDay, "minute",
                      "paid");
    timeline->add("Lane 1", std::nullopt, std::nullopt, "none", "told to go");
    presenter.setSize(1'120, TimelineLayout::kAxis + 5 * TimelineLayout::kLane + TimelineLayout::kMinimap);
    presenter.load(timeline);
    run.runAll();
    CHECK(sheetOfPicture(presenter).counts ==
          "13 events in 12 lanes. Lanes 1 to 5 of 12. Not drawn: 1 undated event.");
    presenter.scrollTo(TimelineLayout::kLane * 3 / 2);
    CHECK(sheetOfPicture(presenter).counts ==
          "13 events in 12 lanes. Lanes 2 to 6 of 12. Not drawn: 1 undated event.");
    run.runAll();
    const std::string picture =
        drawnTimeline(presenter.frame(), sheetOfPicture(presenter), PictureFormat::svg);
    CHECK_FALSE(holds(picture, ">Lane 1<"));
    CHECK(holds(picture, ">Lane 2<"));
    CHECK(holds(picture, ">Lane 6<"));
    CHECK_FALSE(holds(picture, ">Lane 7<"));
    presenter.setSize(1'120, 800);
    CHECK(sheetOfPicture(presenter).counts == "13 events in 12 lanes. Not drawn: 1 undated event.");
    presenter.showUndated(true);
    CHECK(sheetOfRows(presenter).counts == "1 undated event");
    CHECK(sheetOfRows(presenter).zone == "Europe/London");
}

}  // namespace strata::presenters
