package io.baton.adapter.rest.login;

import io.baton.application.port.out.caller.Grants;
import jakarta.security.auth.message.callback.PasswordValidationCallback;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.io.IOException;
import java.util.Collection;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/** Users and groups that the operator has configured in Liberty's terms. */
final class Registry {

    private static final Logger LOG = Logger.getLogger(Registry.class.getName());

    /** Under which Liberty leaves the groups of a user whose password it has checked (com.ibm.wsspi.security.token.AttributeNameConstants). */
    private static final String GROUPS = "com.ibm.wsspi.security.cred.groups";

    private final HttpMessageContext context;

    Registry(HttpMessageContext context) {
        this.context = context;
    }

    /** Who that is; empty when user or password is wrong. */
    Optional<Login> login(BasicCredentials given) {
        var check = new PasswordValidationCallback(context.getClientSubject(), given.user(), given.password());
        try {
            context.getHandler().handle(new Callback[] {check});
        } catch (IOException | UnsupportedCallbackException e) {
            LOG.log(Level.WARNING, "The registry of users does not answer", e);
            return Optional.empty();
        } finally {
            check.clearPassword();
        }
        return check.getResult() ? Optional.of(new Login(given.user(), Grants.ofGroups(groups()))) : Optional.empty();
    }

    private List<String> groups() {
        return context.getClientSubject().getPrivateCredentials(Hashtable.class).stream()
                .map(credentials -> credentials.get(GROUPS))
                .filter(Collection.class::isInstance)
                .flatMap(groups -> ((Collection<?>) groups).stream())
                .map(group -> nameOf(group.toString()))
                .toList();
    }

    /** Of a group in a directory Liberty gives the distinguished name: {@code cn=baton-admin,ou=groups,dc=example}. */
    private static String nameOf(String group) {
        try {
            var name = new LdapName(group);
            return name.isEmpty()
                    ? group
                    : name.getRdn(name.size() - 1).getValue().toString();
        } catch (InvalidNameException noDirectory) {
            return group;
        }
    }
}
