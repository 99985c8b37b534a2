package io.baton.domain.session;

import io.baton.domain.effect.Effect;
import io.baton.domain.effect.EffectKey;

/**
 * An effect that a fold wants.
 *
 * @param bound whether it is withdrawn when the conversation changes hands before it begins (product.md 2.8)
 */
public record WantedEffect(EffectKey key, Effect effect, boolean bound) {}
