package io.baton.application.port.out.caller;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The roles of one caller, each for all organisations or for one (product.md 5.5). */
public record Grants(Set<Grant> all) {

    /** Everything everywhere: the server's own, and the first administrator's. */
    public static final Grants EVERYTHING = new Grants(Set.of(new Grant(Role.ADMIN, null)));

    private static final String PREFIX = "baton-";
    private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public Grants {
        all = Set.copyOf(all);
    }

    /**
     * The grants that groups stand for: {@code baton-supervisor} is the role for all organisations, {@code baton-supervisor:acme} for one. Every
     * other group grants nothing.
     */
    public static Grants ofGroups(Iterable<String> groups) {
        Set<Grant> granted = new HashSet<>();
        groups.forEach(group -> ofGroup(group).ifPresent(granted::add));
        return new Grants(granted);
    }

    private static Optional<Grant> ofGroup(String group) {
        if (!group.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = group.substring(PREFIX.length()).split(":", 2);
        var role = Arrays.stream(Role.values())
                .filter(known -> known.wire().equals(parts[0]))
                .findFirst();
        if (parts.length == 1) {
            return role.map(everywhere -> new Grant(everywhere, null));
        }
        return role.filter(there -> ORGANISATION.matcher(parts[1]).matches()).map(there -> new Grant(there, parts[1]));
    }

    /** Whether the role was given at all, wherever. */
    public boolean anywhere(Role role) {
        return all.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the role holds in an organisation. */
    public boolean in(String organisation, Role role) {
        return all.stream().anyMatch(grant -> grant.role() == role && grant.holdsIn(organisation));
    }

    /** Whether an organisation exists for this caller at all: any role shows it. */
    public boolean sees(String organisation) {
        return all.stream().anyMatch(grant -> grant.holdsIn(organisation));
    }

    /** Whether every organisation exists for this caller. */
    public boolean seesAll() {
        return all.stream().anyMatch(grant -> grant.organisation() == null);
    }

    /** Whether a role holds everywhere, and so in organisations that are yet to come. */
    public boolean everywhere(Role role) {
        return all.contains(new Grant(role, null));
    }

    /** The organisations in which the role was given one by one; not all of them when it holds {@link #everywhere}. */
    public Set<String> organisations(Role role) {
        return all.stream()
                .filter(grant -> grant.role() == role)
                .flatMap(grant -> Optional.ofNullable(grant.organisation()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
