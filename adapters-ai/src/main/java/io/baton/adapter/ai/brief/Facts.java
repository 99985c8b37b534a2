package io.baton.adapter.ai.brief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a customer said that can be looked up: order numbers, e-mail addresses, dates, amounts. */
final class Facts {

    private static final String ORDER_WORD =
            "(?:order|bestell\\p{L}*|auftrag\\p{L}*|pedido|commande|ordine|encomenda|zam[oó]wieni\\p{L}*|beställning|ordre|заказ\\p{L}*|замовлення|sipariş\\p{L}*)";
    private static final String NUMBER_WORD =
            "(?:\\s*(?:no|nr|num|number|nummer|n[uú]mero|num[eé]ro|n[oº°]|id|is|ist|es|est))*";
    private static final Pattern ORDER = Pattern.compile(
            "(?iu)\\b" + ORDER_WORD + NUMBER_WORD + "[\\s.:#-]{0,4}([A-Z]{0,5}-?\\d[\\dA-Z-]{2,19})\\b");
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\w@.-])(#\\d{3,15}|[A-Z]{1,5}-?\\d{4,18}[A-Z]{0,3})(?![\\w@-])");
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)(?:[€$£]\\s?\\d+(?:[.,]\\d+)*|\\b\\d+(?:[.,]\\d+)*\\s?(?:€|\\$|£|eur(?:os?)?\\b|usd\\b|gbp\\b|chf\\b|dollars?\\b|pounds?\\b|zł|kr\\b))");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})|\\d{1,2}\\.\\s?\\d{1,2}\\.(?!\\d)|"
                    + "\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:of\\s|de\\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|ene|abr|ago|dic)\\p{L}*|"
                    + "(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\s\\d{1,2}(?:st|nd|rd|th)?)\\b");
    private static final int MOST = 3;

    private Facts() {}

    /** The facts in the given lines as phrases such as {@code order 4711}; none when there are none. */
    static List<String> of(List<String> lines) {
        var text = String.join("\n", lines);
        List<String> facts = new ArrayList<>();
        Set<String> orders = found(ORDER, text, 1);
        orders.addAll(found(REFERENCE, text, 1));
        add(facts, "order or reference", orders);
        add(facts, "e-mail", found(EMAIL, text, 0));
        add(facts, "date", found(DATE, text, 0));
        add(facts, "amount", found(AMOUNT, text, 0));
        return facts;
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        Set<String> found = new LinkedHashSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(group).strip().replaceFirst("^#", ""))
                .forEach(found::add);
        return found;
    }

    private static void add(List<String> facts, String name, Set<String> values) {
        if (!values.isEmpty()) {
            facts.add(name + " " + String.join(", ", values.stream().limit(MOST).toList()));
        }
    }
}
