package org.kohsuke.stapler;

import jakarta.servlet.ServletException;
import java.io.IOException;

public interface HttpResponse {
    default void generateResponse(
            StaplerRequest2 staplerRequest2, StaplerResponse2 staplerResponse2, Object objectValue)
            throws IOException, ServletException {}
}
