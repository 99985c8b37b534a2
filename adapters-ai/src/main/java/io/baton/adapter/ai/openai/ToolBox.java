package io.baton.adapter.ai.openai;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.baton.adapter.ai.answer.OfferedReasons;
import io.baton.application.port.out.engine.TurnTools;
import java.util.ArrayList;
import java.util.List;

/** The tools that a model is offered for one turn. */
final class ToolBox {

    static final String REPLY = "reply";
    static final String HAND_OFF = "hand_off";
    static final String RESOLVE = "resolve";
    static final String SEARCH = "search_knowledge";

    private static final List<String> OWN = List.of(REPLY, HAND_OFF, RESOLVE, SEARCH);

    private final List<ToolSpecification> ending;
    private final List<ToolSpecification> all;
    private final List<String> actions = new ArrayList<>();

    ToolBox(List<TurnTools.Offer> offers, List<String> missing) {
        ending = List.of(reply(missing), handOff(missing), resolve(missing));
        all = new ArrayList<>(ending);
        all.add(search());
        for (TurnTools.Offer offer : offers) {
            if (!OWN.contains(offer.name())) {
                all.add(action(offer));
                actions.add(offer.name());
            }
        }
    }

    /** Everything. */
    List<ToolSpecification> all() {
        return List.copyOf(all);
    }

    /** What ends a turn. */
    List<ToolSpecification> ending() {
        return ending;
    }

    static boolean isEnding(String tool) {
        return tool.equals(REPLY) || tool.equals(HAND_OFF) || tool.equals(RESOLVE);
    }

    boolean isAction(String tool) {
        return actions.contains(tool);
    }

    private static ToolSpecification reply(List<String> missing) {
        return tool(
                REPLY,
                "Answers the customer.",
                parameters(missing)
                        .addStringProperty("text", "The reply, plain text")
                        .addNumberProperty(
                                "confidence", "From 0 to 1: how likely the reply is right and answers the question")
                        .addProperty(
                                "sources",
                                JsonArraySchema.builder()
                                        .description("Titles of the articles that the reply rests on")
                                        .items(new JsonStringSchema())
                                        .build())
                        .required("text", "confidence"));
    }

    private static ToolSpecification handOff(List<String> missing) {
        return tool(
                HAND_OFF,
                "Hands the conversation to a human. The customer is told so; write nothing to them.",
                parameters(missing)
                        .addEnumProperty("reason_code", OfferedReasons.codes(), "Why")
                        .addStringProperty("reason", "A short phrase in English for the human: what is needed")
                        .required("reason_code", "reason"));
    }

    private static ToolSpecification resolve(List<String> missing) {
        return tool(
                RESOLVE,
                "Ends the conversation because the customer's matter is settled.",
                parameters(missing)
                        .addStringProperty("text", "A closing line to the customer, plain text")
                        .required("text"));
    }

    private static ToolSpecification search() {
        return tool(
                SEARCH,
                "Searches the company's articles.",
                JsonObjectSchema.builder()
                        .addStringProperty("query", "What to look for, in the customer's language")
                        .required("query"));
    }

    private static JsonObjectSchema.Builder parameters(List<String> missing) {
        var parameters = JsonObjectSchema.builder();
        if (!missing.isEmpty()) {
            var collected = JsonObjectSchema.builder().description("Missing information that the customer gave");
            missing.forEach(collected::addStringProperty);
            parameters.addProperty("collected", collected.build());
        }
        return parameters;
    }

    private static ToolSpecification action(TurnTools.Offer offer) {
        return ToolSpecification.builder()
                .name(offer.name())
                .description(offer.description())
                .parameters(ActionSchema.of(offer.parameters()))
                .build();
    }

    private static ToolSpecification tool(String name, String description, JsonObjectSchema.Builder parameters) {
        return ToolSpecification.builder()
                .name(name)
                .description(description)
                .parameters(parameters.build())
                .build();
    }
}
