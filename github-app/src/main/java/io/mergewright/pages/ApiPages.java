package io.mergewright.pages;

import io.mergewright.runtime.ProgramVersion;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Reply;
import io.mergewright.web.Rule;
import io.mergewright.web.openapi.OpenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /api/v1/openapi.json}: what programs can ask for. */
final class ApiPages {
    private ApiPages() {}

    /** The routes {@code described}, and one that describes them. */
    static List<Endpoint> describing(List<Endpoint> described) {
        Map<String, Object> document = OpenApi.of(described, ProgramVersion.number());
        List<Endpoint> all = new ArrayList<>(described);
        all.add(Endpoint.get(
                Endpoint.API + "/openapi.json",
                Rule.ANYBODY,
                "This interface as an OpenAPI document",
                visit -> Reply.data(document)));
        return all;
    }
}
