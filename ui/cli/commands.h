#pragma once

#include "cli/status.h"

// What the rows of verbs.cpp run, one function a verb, in the file named for the verb or its group.
namespace strata::cli {

class Invocation;

Status createCase(Invocation& invocation);
Status listImporters(Invocation& invocation);
Status importFiles(Invocation& invocation);
Status show(Invocation& invocation);
Status addAccount(Invocation& invocation);
Status addCircumstance(Invocation& invocation);
Status showAccount(Invocation& invocation);
Status reviewAccount(Invocation& invocation);
Status makeSchedule(Invocation& invocation);
Status proposeDifference(Invocation& invocation);
Status withdrawProposal(Invocation& invocation);
Status citePassage(Invocation& invocation);
Status drawFact(Invocation& invocation);
Status proposeFacts(Invocation& invocation);
Status listChanges(Invocation& invocation);
Status listTopics(Invocation& invocation);
Status listDatesSaid(Invocation& invocation);
Status relateFacts(Invocation& invocation);
Status markDifference(Invocation& invocation);
Status sayTopicWords(Invocation& invocation);
Status sayPlaceWithin(Invocation& invocation);
Status sayNamesAreOne(Invocation& invocation);
Status linkPassage(Invocation& invocation);
Status planInterview(Invocation& invocation);
Status takeBackOfAccounts(Invocation& invocation);
Status compareAccounts(Invocation& invocation);
Status printAccountText(Invocation& invocation);
Status addEvent(Invocation& invocation);
Status reviseEvent(Invocation& invocation);
Status tellEventTime(Invocation& invocation);
Status noteEvents(Invocation& invocation);
Status tagEvents(Invocation& invocation);
Status untagEvents(Invocation& invocation);
Status sayEventsSame(Invocation& invocation);
Status tellEventsApart(Invocation& invocation);
Status linkEventsToPassage(Invocation& invocation);
Status saveView(Invocation& invocation);
Status renameView(Invocation& invocation);
Status forgetView(Invocation& invocation);
Status addStrand(Invocation& invocation);
Status renameStrand(Invocation& invocation);
Status dropStrand(Invocation& invocation);
Status putIntoStrand(Invocation& invocation);
Status takeOutOfStrand(Invocation& invocation);
Status assessClock(Invocation& invocation);
Status unassessClock(Invocation& invocation);
Status addPerson(Invocation& invocation);
Status setFact(Invocation& invocation);
Status recordLine(Invocation& invocation);
Status explainGap(Invocation& invocation);
Status recordCoverage(Invocation& invocation);
Status makeRequest(Invocation& invocation);
Status recordRequestStep(Invocation& invocation);
Status writeRequestLetter(Invocation& invocation);
Status reviewRow(Invocation& invocation);
Status markAdmissible(Invocation& invocation);
Status printSheet(Invocation& invocation);
Status showForm(Invocation& invocation);
Status writeForm(Invocation& invocation);
Status makePoint(Invocation& invocation);
Status unmakePoint(Invocation& invocation);
Status describeExhibit(Invocation& invocation);
Status listUnused(Invocation& invocation);
Status removeUnused(Invocation& invocation);
Status decideUnused(Invocation& invocation);
Status serveMaterial(Invocation& invocation);
Status changeRule(Invocation& invocation);
Status switchRuleOff(Invocation& invocation);
Status restoreRule(Invocation& invocation);
Status addPack(Invocation& invocation);
Status switchPack(Invocation& invocation);
Status addOffences(Invocation& invocation);
Status listOffences(Invocation& invocation);
Status addLink(Invocation& invocation);
Status removeLink(Invocation& invocation);
Status unlinkPassage(Invocation& invocation);
Status recordSource(Invocation& invocation);
Status decideFinding(Invocation& invocation);
Status setMeasures(Invocation& invocation);
Status showChecklist(Invocation& invocation);
Status searchCase(Invocation& invocation);
Status drawChart(Invocation& invocation);
Status exportBundle(Invocation& invocation);
Status makeChronology(Invocation& invocation);
Status verify(Invocation& invocation);
Status rebuild(Invocation& invocation);
Status help(Invocation& invocation);

}  // namespace strata::cli
