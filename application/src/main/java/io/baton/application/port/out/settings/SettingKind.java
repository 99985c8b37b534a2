package io.baton.application.port.out.settings;

import io.baton.domain.action.Actions;
import io.baton.domain.engine.Engines;
import io.baton.domain.handoff.HandoffPolicies;
import io.baton.domain.instructions.Instructions;
import io.baton.domain.masking.MaskingPatterns;
import io.baton.domain.officehours.OfficeHours;

/**
 * A kind of setting that a connection has, each with its own versions.
 *
 * @param name as it is stored and as the audit log calls it
 * @param type a plain record without secrets
 * @param defaults what holds while nothing was saved
 */
public record SettingKind<T>(String name, Class<T> type, T defaults) {

    /** When conversations go to humans (product.md 3.1). */
    public static final SettingKind<HandoffPolicies> HANDOFF_POLICY =
            new SettingKind<>("handoff-policy", HandoffPolicies.class, HandoffPolicies.defaults());

    /** When humans are there (product.md 3.5). */
    public static final SettingKind<OfficeHours> OFFICE_HOURS =
            new SettingKind<>("office-hours", OfficeHours.class, OfficeHours.always());

    /** Which engines answer (product.md 4). */
    public static final SettingKind<Engines> ENGINES = new SettingKind<>("engines", Engines.class, Engines.defaults());

    /** What the engines are told (product.md 4). */
    public static final SettingKind<Instructions> INSTRUCTIONS =
            new SettingKind<>("instructions", Instructions.class, Instructions.none());

    /** What is hidden beside payment numbers (product.md 4). */
    public static final SettingKind<MaskingPatterns> MASKING =
            new SettingKind<>("masking", MaskingPatterns.class, MaskingPatterns.none());

    /** What engines may call (product.md 4). */
    public static final SettingKind<Actions> ACTIONS = new SettingKind<>("actions", Actions.class, Actions.none());
}
