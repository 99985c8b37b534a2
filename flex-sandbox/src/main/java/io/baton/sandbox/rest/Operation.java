package io.baton.sandbox.rest;

/** One REST operation. */
@FunctionalInterface
interface Operation {
    Answer answer(Call call);
}
