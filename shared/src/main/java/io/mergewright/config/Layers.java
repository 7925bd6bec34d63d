package io.mergewright.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads each source into a layer, and collects what is wrong with it. */
final class Layers {
    /** What Kubernetes sets for a service of our name, which may look like a misspelt variable of ours. */
    private static final Pattern OF_KUBERNETES =
            Pattern.compile("MERGEWRIGHT_(?:\\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\\w+)?|PORT(?:_\\d+_\\w+)?)");

    private static final int LARGEST_FILE = 1 << 18;

    private final Environment environment;
    private final List<Problem> problems;

    Layers(Environment environment, List<Problem> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** Variables that other programs read as well. A value that we cannot use is nobody's mistake. */
    Layer usual() {
        var layer = new Layer(problems);
        for (Setting<?> setting : AllSettings.LIST) {
            setting.usual().stream()
                    .filter(name -> environment.variable(name).isPresent())
                    .findFirst()
                    .ifPresent(name -> addUsual(layer, setting, name));
        }
        return layer;
    }

    private void addUsual(Layer layer, Setting<?> setting, String name) {
        String text = environment.variable(name).orElseThrow();
        var source = new Source.Variable(name);
        if (setting.type().read(text).isPresent()) {
            layer.add(new Given(setting, Given.Way.VALUE, new Entry(setting.key(), text, source)));
        } else {
            problems.add(Problem.warning(
                    source, "is ignored: must be " + setting.type().allowed()));
        }
    }

    Layer file(Path file) {
        var layer = new Layer(problems);
        String name = ConfigFile.name(file, environment);
        var known = KnownKeys.dotted();
        for (Entry entry : YamlEntries.of(name, text(file, name), problems)) {
            add(layer, known, entry);
        }
        return layer;
    }

    /** Other programs may set variables that begin as ours do: Kubernetes does for a service of our name. */
    Layer variables() {
        var layer = new Layer(problems);
        var known = KnownKeys.variables();
        new TreeMap<>(environment.variables()).forEach((name, text) -> {
            if (!Setting.isOurs(name) || name.equals(ConfigFile.VARIABLE)) {
                return;
            }
            var entry = new Entry(name, text, new Source.Variable(name));
            if (known.find(entry).isPresent()
                    || (!OF_KUBERNETES.matcher(name).matches()
                            && known.nearest(name).isPresent())) {
                add(layer, known, entry);
            } else {
                problems.add(Problem.warning(entry.source(), "is ignored: no setting has such a variable"));
            }
        });
        return layer;
    }

    /** @param flags of the form {@code key=value} */
    Layer flags(List<String> flags) {
        var layer = new Layer(problems);
        var known = KnownKeys.dotted();
        for (String flag : flags) {
            int sign = flag.indexOf('=');
            String key = sign < 0 ? flag : flag.substring(0, sign);
            var source = new Source.Flag("--set " + key);
            if (sign < 0) {
                problems.add(Problem.error(source, "expected KEY=VALUE"));
            } else {
                add(layer, known, new Entry(key, flag.substring(sign + 1), source));
            }
        }
        layer.given().stream()
                .filter(given -> given.setting().isSecret() && given.way() == Given.Way.VALUE)
                .forEach(given -> problems.add(Problem.warning(
                        given.entry().source(), "other users of the machine can see it; use -env or -file")));
        return layer;
    }

    /** A section without any key in it sets nothing. */
    private void add(Layer layer, KnownKeys known, Entry entry) {
        var given = known.find(entry);
        if (given.isPresent()) {
            layer.add(given.get());
        } else if (!entry.text().isEmpty() || known.inside(entry.key()).isEmpty()) {
            problems.add(Problem.error(entry.source(), known.unknown(entry.key())));
        }
    }

    /** Empty after an error. */
    private String text(Path file, String name) {
        var source = new Source.InFile(name, 0);
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length <= LARGEST_FILE) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
            problems.add(Problem.error(source, "is longer than " + LARGEST_FILE + " bytes"));
        } catch (CharacterCodingException e) {
            problems.add(Problem.error(source, "is not UTF-8"));
        } catch (NoSuchFileException e) {
            problems.add(Problem.error(source, "does not exist"));
        } catch (IOException e) {
            problems.add(Problem.error(source, "cannot be read"));
        }
        return "";
    }
}
