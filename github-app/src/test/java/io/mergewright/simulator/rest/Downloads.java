package io.mergewright.simulator.rest;

import io.mergewright.simulator.operation.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Files behind signed addresses, each for one use within a minute; no credential is asked. */
final class Downloads {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Desk desk;
    private final Map<String, File> files = new HashMap<>();

    private record File(Answer answer, Instant until) {}

    Downloads(Desk desk) {
        this.desk = desk;
    }

    Answer redirect(Answer file) {
        String name = "%016x".formatted(desk.world().ids.next() * 0x9E3779B97F4A7C15L);
        files.put(name, new File(file, desk.world().clock.instant().plus(LIFE)));
        return Answer.redirect(302, desk.render().urls.api("/_downloads/" + name + "?sig=" + name));
    }

    Answer get(Call call) {
        var file = files.remove(call.path("name"));
        if (file == null || desk.world().clock.instant().isAfter(file.until())) {
            throw ApiException.of(404, "The specified resource does not exist.");
        }
        return file.answer();
    }
}
