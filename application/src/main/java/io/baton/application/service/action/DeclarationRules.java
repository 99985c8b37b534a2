package io.baton.application.service.action;

import io.baton.application.port.in.action.DeclareActionsUseCase.Draft;
import io.baton.application.port.in.action.DeclareActionsUseCase.Flaw;
import io.baton.application.port.out.action.ActionJson;
import io.baton.domain.action.Action;
import io.baton.domain.action.ActionHeader;
import io.baton.domain.action.ActionValues;
import io.baton.domain.action.Actions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a declaration must hold to, beyond the shape of each field; all that is wrong is found at once. */
public final class DeclarationRules {

    private final ActionJson json;
    private final boolean unencryptedToo;

    /** Rules; URLs without TLS are for operators who let actions into their own network. */
    public DeclarationRules(ActionJson json, boolean unencryptedToo) {
        this.json = json;
        this.unencryptedToo = unencryptedToo;
    }

    List<Flaw> flawsOf(Draft draft, Actions former) {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < draft.actions().items().size(); i++) {
            var action = draft.actions().items().get(i);
            var found = new OfAction(action, "items[" + i + "].", flaws);
            found.require(names.add(action.name()), "name", "a name that no other action has");
            found.checkUrl(draft.actions());
            found.checkParameters();
            found.checkBody();
            found.checkHeaders();
            found.checkSecrets(draft, former);
        }
        return flaws;
    }

    private final class OfAction {
        private final Action action;
        private final String path;
        private final List<Flaw> flaws;

        OfAction(Action action, String path, List<Flaw> flaws) {
            this.action = action;
            this.path = path;
            this.flaws = flaws;
        }

        void require(boolean asExpected, String field, String expected) {
            if (!asExpected) {
                flaws.add(new Flaw(path + field, expected));
            }
        }

        void checkUrl(Actions actions) {
            require(actions.permit(action), "url", "a host, and port, of allowedHosts");
            require(unencryptedToo || action.url().isEncrypted(), "url", "https");
        }

        void checkParameters() {
            var problems = json.problemsOf(action.parameters());
            problems.forEach(problem -> require(false, "parameters", problem));
            if (problems.isEmpty()) {
                var parameters = json.parametersOf(action.parameters());
                require(
                        parameters.stream().noneMatch(ActionValues::isCustomData),
                        "parameters",
                        "names that do not begin with flex_");
                checkPlaceholders("url", action.url().placeholders(), parameters);
            }
        }

        private void checkPlaceholders(String field, Set<String> placeholders, Set<String> parameters) {
            placeholders.stream()
                    .filter(name -> !ActionValues.isCustomData(name) && !parameters.contains(name))
                    .sorted()
                    .forEach(name -> require(
                            false,
                            field,
                            "no placeholder {" + name + "}, which is neither a parameter nor begins with flex_"));
        }

        void checkBody() {
            var body = action.body();
            if (body == null) {
                return;
            }
            require(action.method().hasBody(), "body", "none, because " + action.method() + " carries none");
            if (json.problemsOf(action.parameters()).isEmpty()) {
                checkPlaceholders("body", json.placeholdersOf(body), json.parametersOf(action.parameters()));
            }
        }

        void checkHeaders() {
            var distinct =
                    action.headers().stream().map(action::secretName).distinct().count();
            require(distinct == action.headers().size(), "headers", "each header once, whatever its case");
        }

        // a kept secret must not be led to a server that whoever gave it did not see
        void checkSecrets(Draft draft, Actions former) {
            for (var header : action.headers()) {
                boolean known = draft.secrets().containsKey(action.secretName(header)) || isKept(header, former);
                require(
                        !header.isSecret() || known,
                        "headers." + header.name() + ".value",
                        "the secret, because the action, the header or the server is new");
            }
        }

        private boolean isKept(ActionHeader header, Actions former) {
            return former.find(action.name())
                    .filter(before -> before.url().hasOriginOf(action.url()))
                    .filter(before -> before.secretNames().contains(action.secretName(header)))
                    .isPresent();
        }
    }
}
