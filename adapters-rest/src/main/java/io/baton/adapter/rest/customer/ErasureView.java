package io.baton.adapter.rest.customer;

import io.baton.application.port.in.customer.CustomerDataUseCase.Erasure;
import java.util.List;

/**
 * What was erased, and what was not.
 *
 * @param standsAtTwilio where Baton erases nothing: whoever has to must do so there
 * @param inUse conversations that the customer began meanwhile; ask again when they have ended
 */
public record ErasureView(ErasedView erased, AtTwilioView standsAtTwilio, List<String> inUse) {

    /** How much was erased. */
    public record ErasedView(int conversations, int sessions, int events) {}

    /** What Baton knew of, by kind. */
    public record AtTwilioView(
            List<String> conversationSids,
            List<String> taskSids,
            List<String> interactionSids,
            List<String> channelSids) {

        static AtTwilioView from(List<String> sids) {
            return new AtTwilioView(of("CH", sids), of("WT", sids), of("KD", sids), of("UO", sids));
        }

        private static List<String> of(String prefix, List<String> sids) {
            return sids.stream().filter(sid -> sid.startsWith(prefix)).toList();
        }
    }

    static ErasureView from(Erasure erasure) {
        return new ErasureView(
                new ErasedView(erasure.conversations(), erasure.sessions(), erasure.events()),
                AtTwilioView.from(erasure.sids()),
                erasure.inUse());
    }
}
