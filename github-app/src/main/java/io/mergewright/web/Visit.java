package io.mergewright.web;

import io.mergewright.access.Person;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One use of a route, by somebody whom its rule admits.
 *
 * @param visitor empty where nobody is signed in
 * @param address of the network that it came from
 * @param parameters of the path and the query
 * @param form what a form or JSON object in the body held; texts only
 * @param file with the body, on routes that take one; it is deleted afterwards unless it was moved away
 */
public record Visit(
        Optional<Person> visitor,
        String address,
        Parameters parameters,
        Parameters form,
        Device device,
        Optional<Path> file) {
    public Visit {
        Objects.requireNonNull(visitor, "visitor");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(file, "file");
    }

    /** A visit of which nothing more is known. */
    public Visit(Optional<Person> visitor, String address, Parameters parameters, Parameters form) {
        this(visitor, address, parameters, form, Device.UNKNOWN, Optional.empty());
    }

    /** Who it is, on routes that are not for anybody. */
    public Person person() {
        return visitor.orElseThrow(() -> new IllegalStateException("a route for anybody asks who it is"));
    }
}
