package io.baton.application.service.secret;

import io.baton.application.port.in.secret.ReEncryptSecretsUseCase;
import io.baton.application.port.out.audit.AuditLog;
import io.baton.application.port.out.audit.AuditLog.Change;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.secret.StoredSecrets;
import java.util.Map;

/** One small transaction for each connection; the test value last, because it says that no older key is needed any more. */
public final class ReEncryptSecretsService implements ReEncryptSecretsUseCase {

    /** The audit log's word for what concerns every organisation. */
    private static final String EVERY_ORGANISATION = "*";

    private final StoredSecrets secrets;
    private final UnitOfWork work;
    private final AuditLog audit;

    public ReEncryptSecretsService(StoredSecrets secrets, UnitOfWork work, AuditLog audit) {
        this.secrets = secrets;
        this.work = work;
        this.audit = audit;
    }

    @Override
    public ReEncrypted reEncrypt() {
        int done = 0;
        for (var connection : work.call(secrets::ofOtherKeys)) {
            done += work.call(() -> secrets.reEncrypt(connection)) ? 1 : 0;
        }
        var answer = new ReEncrypted(done, secrets.keyId());
        work.run(() -> finish(answer));
        return answer;
    }

    private void finish(ReEncrypted answer) {
        // a server that still encrypts with the older key may have written meanwhile
        if (secrets.ofOtherKeys().isEmpty()) {
            secrets.reEncryptTestValue();
        }
        var after = Map.of("keyId", answer.keyId(), "connections", Integer.toString(answer.reEncrypted()));
        audit.record(new Change("secrets.re-encrypted", EVERY_ORGANISATION, null, Map.of(), after));
    }
}
