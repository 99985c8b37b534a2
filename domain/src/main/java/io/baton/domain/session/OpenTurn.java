package io.baton.domain.session;

import io.baton.domain.effect.EffectKey;

/**
 * A turn that the engine works on.
 *
 * @param request the key of the effect that asked
 * @param turnId the same for a repeat
 * @param answerFrom index of the first customer message it answers
 * @param answerTo index of the last one
 * @param attempt 1, or 2 for the one repeat
 */
public record OpenTurn(EffectKey request, String turnId, int answerFrom, int answerTo, int attempt) {}
