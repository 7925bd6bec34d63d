package io.mergewright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.web.Endpoint;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of routes against the routes that are really served. */
class RoutesIT {
    private static final Path PAGE = Path.of("..", "docs", "routes.md");

    /** The headers, and the files of the pages. */
    private static final int WITHOUT_PATH = 2;

    @TempDir
    private Path directory;

    private ServedPages served;

    @BeforeEach
    void start() {
        served = new ServedPages(Clock.systemUTC(), "store.directory=" + directory);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private List<Endpoint> endpoints() {
        return served.server().site().endpoints();
    }

    @Test
    void shouldServeNoRouteThatIsNotInTheTable() {
        List<String> really = served.routes().stream()
                .filter(route -> route.getPath() != null)
                .flatMap(route -> route.methods().stream().map(verb -> verb.name() + " " + route.getPath()))
                .toList();

        assertThat(really)
                .containsExactlyInAnyOrderElementsOf(RouteTable.served(endpoints()).stream()
                        .map(RouteTable.Row::route)
                        .toList());
        assertThat(served.routes().stream().filter(route -> route.getPath() == null))
                .hasSize(WITHOUT_PATH);
    }

    @Test
    void shouldServeNoRouteForAllVerbs() {
        assertThat(served.routes().stream().filter(route -> route.getPath() != null))
                .extracting(Route::methods)
                .allSatisfy(verbs -> assertThat(verbs).hasSize(1));
    }

    @Test
    void shouldBeTheCommittedPage() throws IOException {
        String page = RouteTable.markdown(endpoints());

        if ("true".equals(System.getenv("WRITE_ROUTES"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/routes.md is stale: its head says how to write it")
                .isEqualTo(page);
    }
}
