package io.baton.adapter.persistence;

import io.baton.adapter.persistence.document.DocumentMapper;
import io.baton.application.port.out.lane.EventCodec;
import io.baton.domain.event.LaneEvent;

/** Events as documents. */
final class DocumentEventCodec implements EventCodec {
    private final DocumentMapper documents;

    DocumentEventCodec(DocumentMapper documents) {
        this.documents = documents;
    }

    @Override
    public String write(LaneEvent event) {
        return documents.write(LaneEvent.class, event);
    }

    @Override
    public LaneEvent read(String text) {
        return documents.read(LaneEvent.class, text);
    }
}
