package io.mergewright.server;

import io.mergewright.web.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All routes of the server with who may use them, as docs/routes.md lists them. */
final class RouteTable {
    private static final String HEAD = """
            # All routes

            Made from the routes themselves; a test fails when this page is stale, or when a route is served that is not listed. With the
            variable `WRITE_ROUTES=true` around it, the test `RoutesIT` writes the page.
            [The guide](user/access.md) says what the roles are. Whoever is not signed in is led to `/login` by pages, and gets 401 from
            routes under `/api/`; 403 stands for a role that is too little, and for a change that was not sent by a page of this server.
            Whatever a route shows of repositories is bound by what the person may see of them.

            """;

    /** Those that are not endpoints. */
    private static final List<Row> OTHERS = List.of(
            new Row("GET", "/", "anybody", "Whether the server works"),
            new Row(
                    "GET",
                    "/setup",
                    "whoever has the link in the log, or is at the machine",
                    "Make the GitHub App: the form"),
            new Row(
                    "POST",
                    "/setup",
                    "whoever has the link in the log, or is at the machine",
                    "Make the GitHub App: ask GitHub"),
            new Row(
                    "GET",
                    "/setup/made",
                    "whoever brings an answer of GitHub to a question asked here",
                    "Make the GitHub App: come back"),
            new Row("POST", "/webhook", "whoever signs with the webhook secret", "What GitHub delivers"));

    /** Those that the server around ours brings along. */
    private static final List<Row> OF_THE_FRAMEWORK = List.of(
            new Row(
                    "GET",
                    "/q/health, /q/health/live, /q/health/ready, /q/health/started",
                    "anybody",
                    "Health, for probes"),
            new Row(
                    "GET",
                    "/metrics",
                    "anybody",
                    "Metrics for Prometheus: numbers without names of repositories or people"),
            new Row("GET", "/assets/…", "anybody", "Styles, scripts and pictures of the pages"),
            new Row("GET", "/webjars/…", "anybody", "Scripts and styles of libraries"));

    private RouteTable() {}

    /** One line of the table. */
    record Row(String verb, String path, String who, String summary) {
        static Row of(Endpoint endpoint) {
            return new Row(
                    endpoint.verb().name(),
                    endpoint.path(),
                    endpoint.rule().name().toLowerCase(Locale.ROOT),
                    endpoint.summary());
        }

        /** As the router knows it. */
        String route() {
            return verb + " " + path.replaceAll("\\{([a-z]+)}", ":$1");
        }

        private String line() {
            return "| %s | `%s` | %s | %s |\n".formatted(verb, path, who, summary);
        }
    }

    /** What the router has to know. */
    static List<Row> served(List<Endpoint> endpoints) {
        return Stream.concat(OTHERS.stream(), endpoints.stream().map(Row::of)).toList();
    }

    static String markdown(List<Endpoint> endpoints) {
        List<Row> pages = new ArrayList<>(OTHERS);
        endpoints.stream().filter(one -> !one.isApi()).map(Row::of).forEach(pages::add);
        return HEAD
                + table("Pages", pages)
                + table(
                        "For programs",
                        endpoints.stream().filter(Endpoint::isApi).map(Row::of).toList())
                + table("Of the framework", OF_THE_FRAMEWORK);
    }

    private static String table(String title, List<Row> rows) {
        var text = new StringBuilder("## " + title + "\n\n| verb | path | who | what |\n| --- | --- | --- | --- |\n");
        rows.forEach(row -> text.append(row.line()));
        return text + (title.startsWith("Of") ? "" : "\n");
    }
}
