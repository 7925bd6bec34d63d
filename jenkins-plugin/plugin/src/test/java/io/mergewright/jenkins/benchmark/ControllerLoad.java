package io.mergewright.jenkins.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What many failed builds with long logs do to a running controller: {@code URL USER:PASSWORD BUILDS BYTES SECONDS}. The user administers it, and jobs that
 * begin with {@code mergewright-load-} are made, whose builds write a log and then wait, as for work on another machine. All builds are queued at once, first with the plugin switched off, then on, twice each; it is on afterwards.
 */
public final class ControllerLoad {
    private static final String PREFIX = "mergewright-load-";
    private static final List<String> PAGES = List.of("/", "/queue/api/json", "/job/" + PREFIX + "0/", "/computer/");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;
    private final String authorization;
    private final int builds;
    private final List<Double> pages = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ended;

    private ControllerLoad(String root, String user, int builds) {
        this.root = root.replaceFirst("/$", "");
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
        this.builds = builds;
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        var load = new ControllerLoad(args[0], args[1], Integer.parseInt(args[2]));
        load.prepare(Long.parseLong(args[3]), args[4]);
        double[] off = new double[2];
        double[] on = new double[2];
        long growth = 0;
        List<Double> watched = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            off[round] = load.run(false, new long[1]);
            load.pages.clear();
            long[] grown = new long[1];
            on[round] = load.run(true, grown);
            growth = Math.max(growth, grown[0]);
            watched.addAll(load.pages);
        }
        Collections.sort(watched);
        System.out.printf(Locale.ROOT, "page_median_ms: %.0f%n", watched.get(watched.size() / 2));
        System.out.printf(Locale.ROOT, "page_p95_ms: %.0f%n", watched.get((int) (watched.size() * 0.95)));
        System.out.printf(Locale.ROOT, "heap_growth_mb: %d%n", growth);
        System.out.printf(
                Locale.ROOT,
                "build_ratio: %.3f%n",
                Arrays.stream(on).sum() / Arrays.stream(off).sum());
    }

    private void prepare(long bytes, String seconds) throws Exception {
        groovy("""
                def file = new File(jenkins.model.Jenkins.get().rootDir, 'mergewright-load.log')
                if (file.length() < %d) file.withWriter { w -> int i = 0; long n = 0
                  while (n < %d) { def s = "[INFO] compiling module ${i++} of the shop with all of its parts and more words to fill the line"
                    w.println(s); n += s.length() + 1 } }
                (0..<%d).each { k -> def name = '%s' + k
                  def p = jenkins.model.Jenkins.get().getItem(name) ?: jenkins.model.Jenkins.get().createProject(hudson.model.FreeStyleProject, name)
                  p.buildersList.replaceBy([new hudson.tasks.Shell("#!/bin/sh\\ncat '" + file + "'; echo 'src/main/java/Shop.java:7: error: cannot find symbol'; sleep %s; exit 1")])
                  p.save() }
                """.formatted(bytes, bytes, builds, PREFIX, seconds));
    }

    /** The mean duration of a build in milliseconds. */
    private double run(boolean automatic, long[] growth) throws Exception {
        groovy("def c = io.mergewright.jenkins.config.MergewrightConfiguration.get(); c.setAutomatic(%s); c.save()"
                .formatted(automatic));
        long before = heap();
        ended = false;
        var visitor = new Thread(this::visit, "visitor");
        visitor.start();
        groovy("(0..<%d).each { jenkins.model.Jenkins.get().getItem('%s' + it).scheduleBuild2(0) }"
                .formatted(builds, PREFIX));
        while (!groovy(
                        "def j = jenkins.model.Jenkins.get(); def w = new File(j.rootDir, 'mergewright/waiting').list();"
                                + " print(j.queue.items.length + j.computers.sum { it.countBusy() } + (w == null ? 0 : w.length))")
                .strip()
                .equals("0")) {
            growth[0] = Math.max(growth[0], heap() - before);
            Thread.sleep(4_000);
        }
        ended = true;
        visitor.join();
        double mean = Double.parseDouble(groovy(
                "print((0..<%d).sum { jenkins.model.Jenkins.get().getItem('%s' + it).lastBuild.duration } / %d.0)"
                        .formatted(builds, PREFIX, builds)));
        System.out.printf(Locale.ROOT, "automatic %s: mean build %.0f ms, heap +%d MB%n", automatic, mean, growth[0]);
        return mean;
    }

    private long heap() throws Exception {
        return Long.parseLong(groovy(
                        "2.times { System.gc() }; def r = Runtime.runtime; print((r.totalMemory() - r.freeMemory()).intdiv(1048576))")
                .strip());
    }

    private void visit() {
        try {
            while (!ended) {
                for (String page : PAGES) {
                    long start = System.nanoTime();
                    send(HttpRequest.newBuilder(URI.create(root + page)).GET());
                    pages.add((System.nanoTime() - start) / 1e6);
                }
                Thread.sleep(200);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String groovy(String script) throws IOException, InterruptedException {
        String crumb = send(HttpRequest.newBuilder(URI.create(root + "/crumbIssuer/api/json"))
                .GET());
        Matcher value = Pattern.compile("\"crumb\":\"([^\"]+)\"").matcher(crumb);
        if (!value.find()) {
            throw new IllegalStateException("no crumb: " + crumb);
        }
        return send(HttpRequest.newBuilder(URI.create(root + "/scriptText"))
                .header("Jenkins-Crumb", value.group(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("script=" + URLEncoder.encode(script, UTF_8))));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(
                request.header("Authorization", authorization).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": "
                    + answer.body().lines().findFirst().orElse(""));
        }
        return answer.body();
    }
}
