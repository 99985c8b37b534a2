package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.adapter.persistence.secret.SecretCipher;
import io.baton.application.port.out.action.ActionCalls;
import io.baton.application.port.out.audit.AuditStore;
import io.baton.application.port.out.check.FormerSettings;
import io.baton.application.port.out.check.RefusalStore;
import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.EventCodec;
import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.LaneStore;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.application.port.out.lane.TimerStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.settings.NamedSecrets;
import io.baton.application.port.out.settings.SettingStore;

/** All ports to the database, over the same transactions. */
public record PersistenceAdapters(
        UnitOfWork unitOfWork,
        LaneStore lanes,
        Inbox inbox,
        EffectStore effects,
        TimerStore timers,
        SessionStore sessions,
        ConnectionStore connections,
        EventCodec codec,
        FormerSettings formerSettings,
        RefusalStore refusals,
        AuditStore audit,
        SettingStore settings,
        NamedSecrets namedSecrets,
        ActionCalls actionCalls,
        SecretsKey secretsKey) {

    /** Makes them; opens nothing yet. */
    public static PersistenceAdapters over(Transactions transactions, DocumentMapper documents, SecretCipher cipher) {
        var connections = new JdbcConnectionStore(transactions, documents, cipher);
        var formerSettings = new JdbcFormerSettings(transactions, documents, cipher);
        var namedSecrets = new JdbcNamedSecrets(transactions, cipher);
        return new PersistenceAdapters(
                transactions,
                new JdbcLaneStore(transactions),
                new JdbcInbox(transactions),
                new JdbcEffectStore(transactions, documents),
                new JdbcTimerStore(transactions),
                new JpaSessionStore(transactions, documents),
                connections,
                new DocumentEventCodec(documents),
                formerSettings,
                new JdbcRefusalStore(transactions),
                new JdbcAuditStore(transactions, documents),
                new JdbcSettingStore(transactions, documents),
                namedSecrets,
                new JdbcActionCalls(transactions),
                new SecretsKey(transactions, connections, formerSettings, namedSecrets, cipher));
    }
}
