package io.mergewright.ledger.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.ledger.Tally;

/** What suggestions came to, for programs. docs/stats.schema.json describes it. */
public final class StatsJson {
    private static final int VERSION = 1;

    private StatsJson() {}

    public static String of(StatsReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        root.put("from", report.first().toString());
        root.put("to", report.last().toString());
        report.by().ifPresent(by -> root.put("by", by.toString()));
        ObjectNode assumptions = root.putObject("assumptions");
        assumptions.put("minutes_per_accepted", report.assumptions().perAccepted());
        assumptions.put("minutes_per_shown", report.assumptions().perShown());
        ObjectNode usual = root.putObject("usual_acceptance");
        usual.put("from", StatsReport.USUAL_FROM);
        usual.put("to", StatsReport.USUAL_TO);
        root.set("total", tally(report, report.whole()));
        ArrayNode groups = root.putArray("groups");
        report.groups().forEach(group -> groups.add(tally(report, group)));
        ArrayNode alarms = root.putArray("alarms");
        report.warnings()
                .forEach(warning ->
                        alarms.addObject().put("what", warning.what()).put("to_do", warning.toDo()));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode tally(StatsReport report, Tally tally) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("group", tally.group());
        node.put("proposals", tally.proposals());
        node.put("proposed", tally.funnel().proposed());
        node.put("shown", tally.funnel().shown());
        node.put("asked", tally.funnel().asked());
        node.put("withheld", tally.funnel().withheld());
        node.put("viewed", tally.funnel().viewed());
        node.put("touched", tally.funnel().touched());
        answers(tally, node);
        node.put("resolved_without_asking", tally.resolvedUnasked().rate());
        node.put("micro_dollars", tally.microDollars());
        tally.microDollarsPerAccepted().ifPresent(each -> node.put("micro_dollars_per_accepted", each));
        tally.medianTime().ifPresent(time -> node.put("median_seconds_to_answer", time.toMillis() / 1e3));
        tally.slowestTenth().ifPresent(time -> node.put("p90_seconds_to_answer", time.toMillis() / 1e3));
        node.put("minutes_saved", report.assumptions().minutesSaved(tally));
        return node;
    }

    private static void answers(Tally tally, ObjectNode node) {
        node.put("decided", tally.answers().decided());
        node.put("accepted", tally.answers().accepted());
        node.put("verified", tally.answers().verified());
        node.put("rejected", tally.answers().rejected());
        node.put("ignored", tally.answers().ignored());
        node.put("reverted", tally.answers().reverted());
        node.put("superseded", tally.answers().superseded());
        if (tally.answers().decided() > 0) {
            ObjectNode acceptance = node.putObject("acceptance");
            acceptance.put("rate", tally.acceptance().rate());
            acceptance.put("lower", tally.acceptance().lower());
            acceptance.put("upper", tally.acceptance().upper());
        }
    }
}
