package io.mergewright.simulator.rest;

import io.mergewright.simulator.git.SmartHttp;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.ApiException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Serves git: fetching only, with an installation token that may read the contents. */
public final class GitHandler {
    private static final Pattern PATH =
            Pattern.compile("/([^/]+)/([^/]+?)(?:\\.git)?/(info/refs|git-upload-pack|git-receive-pack)");

    private final World world;
    private final String base;
    private volatile boolean on;

    GitHandler(World world, String base, boolean on) {
        this.world = world;
        this.base = base;
        this.on = on;
    }

    /** Switches git off or on; REST goes on. */
    public void serve(boolean whether) {
        on = whether;
    }

    static boolean serves(Request request) {
        return PATH.matcher(request.path()).matches();
    }

    Answer answer(Request request, Caller caller) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw ApiException.of(404, "Not Found");
        }
        if (!on) {
            return Answer.text("text/plain", "git is not available\n").status(503);
        }
        if (path.group(3).equals("git-receive-pack")
                || "git-receive-pack".equals(request.query().get("service"))) {
            return Answer.text("text/plain", "Write access to repository not granted.\n")
                    .status(403);
        }
        String name = Request.decode(path.group(1)) + "/" + Request.decode(path.group(2));
        var moved = world.locked(() -> world.repo(name).isEmpty() ? world.renamed(name) : null);
        if (moved != null && moved.isPresent()) {
            String query = request.query().containsKey("service") ? "?service=git-upload-pack" : "";
            return Answer.redirect(301, base + "/" + moved.get().fullName() + ".git/" + path.group(3) + query);
        }
        return serve(request, readable(name, caller), path.group(3));
    }

    private Repo readable(String name, Caller caller) {
        if (!(caller instanceof Caller.AsInstallation installation)) {
            throw ApiException.of(401, "Bad credentials", Map.of("WWW-Authenticate", "Basic realm=\"GitHub\""));
        }
        var repo = world.locked(() -> world.repo(name)).orElseThrow(() -> ApiException.of(404, "Not Found"));
        if (!installation.token().covers(repo) && repo.isPrivate) {
            throw ApiException.of(404, "Not Found");
        }
        if (installation.token().covers(repo) && !installation.token().grants("contents", "read")) {
            throw ApiException.of(403, "Resource not accessible by integration");
        }
        return repo;
    }

    private static Answer serve(Request request, Repo repo, String service) {
        var http = new SmartHttp(repo.git, request.header("Git-Protocol").orElse(null));
        var out = new ByteArrayOutputStream();
        try {
            if (service.equals("info/refs")) {
                http.advertise(out);
            } else {
                http.upload(body(request), out);
            }
        } catch (IOException e) {
            throw ApiException.of(500, String.valueOf(e.getMessage()));
        }
        String kind = service.equals("info/refs") ? "advertisement" : "result";
        return Answer.of(200, "application/x-git-upload-pack-" + kind, out.toByteArray())
                .with("Cache-Control", "no-cache");
    }

    private static InputStream body(Request request) throws IOException {
        var plain = new ByteArrayInputStream(request.bytes());
        boolean zipped = request.header("Content-Encoding").orElse("").contains("gzip");
        return zipped ? new GZIPInputStream(plain) : plain;
    }
}
