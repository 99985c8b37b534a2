package io.baton.application.service.lane;

import io.baton.application.port.out.connection.ConnectionStore;
import io.baton.application.port.out.lane.EffectStore;
import io.baton.application.port.out.lane.EventCodec;
import io.baton.application.port.out.lane.Inbox;
import io.baton.application.port.out.lane.LaneStore;
import io.baton.application.port.out.lane.SessionStore;
import io.baton.application.port.out.lane.TimerStore;
import io.baton.application.port.out.lane.UnitOfWork;
import io.baton.application.port.out.settings.SettingStore;

/** The database, all of it that lanes use. */
public record LaneStores(
        UnitOfWork unitOfWork,
        LaneStore lanes,
        Inbox inbox,
        EffectStore effects,
        TimerStore timers,
        SessionStore sessions,
        ConnectionStore connections,
        SettingStore settings,
        EventCodec codec) {}
