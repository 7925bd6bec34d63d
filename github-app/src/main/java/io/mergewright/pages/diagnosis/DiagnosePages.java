package io.mergewright.pages.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.pages.trace.Traces;
import io.mergewright.web.Body;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameter;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code /diagnose}: people send logs, see what they tell, and look at them, however long they are. */
public final class DiagnosePages {
    private static final int PASTED = 1 << 20;
    /** Each byte of it may take three in a form. */
    private static final int FORM = 4 * PASTED;

    private static final int SHOWN = 20;
    private static final String MISSING = "There is no such log, or no longer: each is kept for a day.";

    private final Uploads uploads;
    private final LogDiagnoses diagnoses;
    private final CiDiagnoses ci;
    private final Traces traces;
    private final LogView view;

    public DiagnosePages(Uploads uploads, LogDiagnoses diagnoses, CiDiagnoses ci, Traces traces) {
        this.uploads = uploads;
        this.diagnoses = diagnoses;
        this.ci = ci;
        this.traces = traces;
        this.view = new LogView(uploads);
    }

    /** Logs that somebody sent. */
    public record UploadList(List<Upload> diagnoses) {}

    /** What workflow runs told. */
    public record CiDiagnosisList(List<CiDiagnoses.CiDiagnosis> diagnoses) {}

    public List<Endpoint> endpoints() {
        String api = Endpoint.API + "/diagnoses";
        return List.of(
                Endpoint.get("/diagnose", Rule.VIEWER, "Have a log diagnosed", this::show),
                Endpoint.post("/diagnose", Rule.VIEWER, "Diagnose a log that was pasted", this::paste)
                        .body(new Body.Form(FORM)),
                Endpoint.get("/diagnose/{id}", Rule.VIEWER, "What a log told", this::showOne),
                Endpoint.post(api, Rule.VIEWER, "Diagnose the log that is the body: text, gzip or zip", this::send)
                        .body(new Body.File(diagnoses.mostBytes(), uploads::place))
                        .takes(Parameter.text("name", "What to call it."))
                        .answers(Upload.class),
                Endpoint.get(api, Rule.VIEWER, "The logs that you sent within a day", this::sent)
                        .answers(UploadList.class),
                Endpoint.get(api + "/{id}", Rule.VIEWER, "What a log told", visit -> one(visit, Reply::data))
                        .answers(Upload.class),
                Endpoint.get(api + "/{id}/lines", Rule.VIEWER, "Lines of a log, without secrets", this::lines)
                        .takes(
                                Parameter.number("from", "The first line, 1 unless given."),
                                Parameter.number("count", "At most so many, up to 1000; 200 unless given."))
                        .answers(LogView.LogLines.class),
                Endpoint.get(api + "/{id}/find", Rule.VIEWER, "The next line with a text", this::find)
                        .takes(
                                Parameter.text("text", "What to look for, whatever its case.")
                                        .needed(),
                                Parameter.number("from", "Where to begin, 1 unless given."))
                        .answers(LogView.FoundLine.class),
                Endpoint.get(
                                Endpoint.API + "/ci/diagnoses",
                                Rule.VIEWER,
                                "What workflow runs told lately",
                                this::ciData)
                        .answers(CiDiagnosisList.class));
    }

    private Reply show(Visit visit) {
        return Reply.page(
                "diagnose",
                Map.of(
                        "sent", uploads.of(visit.person(), SHOWN),
                        "ci", ci.newest(visit.person(), SHOWN),
                        "most", diagnoses.mostBytes() >> 20));
    }

    private Reply paste(Visit visit) {
        String text = visit.form().raw("log");
        if (text.isBlank()) {
            return new Reply.Problem(400, "Nothing was pasted", "Paste a log, or send a file.");
        }
        if (text.getBytes(UTF_8).length > PASTED) {
            return new Reply.Problem(413, "Too long", "At most 1 MiB can be pasted. Send a longer log as a file.");
        }
        LogDiagnoses.Ended ended = diagnoses.diagnose(visit.person(), "pasted", text);
        return answer(ended, upload -> new Reply.Redirect("/diagnose/" + upload.id()));
    }

    private Reply send(Visit visit) {
        String name = visit.parameters().text("name");
        LogDiagnoses.Ended ended = diagnoses.diagnose(
                visit.person(), name.isEmpty() ? "log" : name, visit.file().orElseThrow());
        return answer(ended, upload -> new Reply.Data(201, upload));
    }

    private static Reply answer(LogDiagnoses.Ended ended, Function<Upload, Reply> done) {
        return ended instanceof LogDiagnoses.Ended.Done good
                ? done.apply(good.upload())
                : ((LogDiagnoses.Ended.Refused) ended).problem();
    }

    private Reply showOne(Visit visit) {
        return one(
                visit,
                upload -> Reply.page(
                        "diagnosis",
                        Map.of(
                                "one", upload,
                                "told", upload.diagnosis(),
                                "traced", traces.shows(visit.person(), upload.handling()))));
    }

    private Reply sent(Visit visit) {
        return Reply.data(new UploadList(uploads.of(visit.person(), SHOWN)));
    }

    private Reply ciData(Visit visit) {
        return Reply.data(new CiDiagnosisList(ci.newest(visit.person(), SHOWN)));
    }

    private Reply lines(Visit visit) {
        return reading(visit, upload -> view.lines(upload, visit.parameters()));
    }

    private Reply find(Visit visit) {
        return reading(visit, upload -> view.find(upload, visit.parameters()));
    }

    private interface Reading {
        Reply of(Upload upload) throws IOException;
    }

    private Reply reading(Visit visit, Reading reading) {
        return one(visit, upload -> {
            if (!upload.isHere()) {
                return Reply.notFound(upload.whyNot());
            }
            try {
                return reading.of(upload);
            } catch (NoSuchFileException e) {
                return Reply.notFound(MISSING);
            } catch (IOException e) {
                throw new UncheckedIOException("a log cannot be read", e);
            }
        });
    }

    private Reply one(Visit visit, Function<Upload, Reply> then) {
        return uploads.find(visit.person(), visit.parameters().text("id"))
                .map(then)
                .orElseGet(() -> Reply.notFound(MISSING));
    }
}
