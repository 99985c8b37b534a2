package io.baton.application.port.out.settings;

/** Somebody saved the setting meanwhile; nothing was changed. */
public final class SettingChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingChanged(String setting, int basedOn) {
        super(setting + " has been saved since version " + basedOn);
    }
}
