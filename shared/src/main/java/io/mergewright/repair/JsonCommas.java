package io.mergewright.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.repair.source.Edits;
import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a comma too many out of a JSON file that cannot be read, or puts one that is missing, when that makes it readable. */
public final class JsonCommas implements Fixer {
    private static final double CLARITY = 0.85;
    private static final int MOST_FILES = 300;

    private static final Pattern COMPLAINT = Pattern.compile(
            "(?i)Expecting (?:property name|',' delimiter|value)|Illegal trailing comma|\\bJSON\\b.*(?:pars|position|comma|token|unexpected|syntax|invalid)|(?:pars|unexpected|syntax|invalid).*\\bJSON\\b|json.*(?:DecodeError|Exception)");

    private static final Pattern TOO_MANY = Pattern.compile(",(?=\\s*[}\\]])");
    private static final Pattern TOO_FEW = Pattern.compile("(?<=[\"}\\]\\w])(?=[ \\t]*\\n\\s*[\"{\\[])");

    private final JsonMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String id() {
        return "json-commas";
    }

    @Override
    public About about() {
        return About.of(
                "Takes commas too many out of JSON files, or puts those that are missing, when that makes them readable.",
                CLARITY);
    }

    @Override
    public List<Fix> propose(Failure failure) {
        Optional<Integer> complaint = complaint(failure.log());
        List<Fix> fixes = new ArrayList<>();
        complaint.ifPresent(line -> failure.files().paths().stream()
                .filter(path -> path.value().endsWith(".json") || path.value().endsWith(".webmanifest"))
                .limit(MOST_FILES)
                .forEach(path -> fix(failure, path, line).ifPresent(fixes::add)));
        return fixes;
    }

    private static Optional<Integer> complaint(LogText log) {
        for (int at = 0; at < log.size(); at++) {
            if (COMPLAINT.matcher(log.at(at)).find()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<Fix> fix(Failure failure, RepositoryPath path, int line) {
        Optional<String> text = failure.files().at(path).map(SourceFile::text).filter(found -> !isReadable(found));
        return text.flatMap(this::readable)
                .map(better -> Fix.of(
                        id(),
                        "Put the commas of %s right".formatted(path),
                        Edits.between(path, text.get(), better),
                        List.of(Quoted.line(failure.log(), line)),
                        CLARITY));
    }

    private Optional<String> readable(String text) {
        String fewer = TOO_MANY.matcher(text).replaceAll("");
        if (isReadable(fewer)) {
            return Optional.of(fewer);
        }
        String more = TOO_FEW.matcher(text).replaceAll(",");
        return isReadable(more) ? Optional.of(more) : Optional.empty();
    }

    private boolean isReadable(String text) {
        try {
            strict.readTree(text);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
