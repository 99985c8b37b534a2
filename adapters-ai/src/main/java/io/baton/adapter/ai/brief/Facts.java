package io.baton.adapter.ai.brief;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a customer said that can be looked up. Kinds are searched in an order in which none takes another's for its own. */
final class Facts {

    /** A kind of fact; declared in the order in which agents read them. */
    enum Kind {
        ORDER("order"),
        E_MAIL("e-mail"),
        PHONE("phone"),
        DATE("date"),
        AMOUNT("amount");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Its name among the words of a {@link Frame}. */
        String word() {
            return word;
        }
    }

    private static final int MOST = 3;
    private static final String ADDRESS = "(?:https?://|www\\.)\\S+";
    private static final String MONTH =
            "(?:jan|feb|mar|mär|mrz|apr|may|mai|maj|mei|maio|mayo|mag|jun|giu|jui|jul|lug|aug|aoû|août|ago|sep|set|oct|okt|out|ott|nov|dec|dez|dic|déc|ene|abr|avr|fév|fev|gen|"
                    + "stycz|lut|marz|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud)\\p{L}*\\.?";
    private static final Pattern DATE = Pattern.compile("(?iu)(?<![\\p{L}\\d.,/-])(?:"
            + "\\d{4}-\\d{2}-\\d{2}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日"
            + "|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d)|\\d{1,2}\\.\\s?\\d{1,2}\\.(?!\\d)"
            + "|\\d{1,2}(?:st|nd|rd|th|\\.|er|º|ª)?\\s(?:of\\s|de\\s|di\\s)?" + MONTH + "(?:\\s(?:de\\s)?\\d{4})?"
            + "|" + MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s\\d{4})?)(?![\\p{L}\\d])");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)(?:(?:[€$£¥₹]|R\\$|USD|EUR|GBP|CHF)\\s?\\d+(?:[.,' ]?\\d{3})*(?:[.,]\\d{1,2})?(?!\\d)"
                    + "|(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)*\\s?(?:€|\\$|£|¥|₹|元|円|원|zł|(?:eur(?:os?)?|usd|gbp|chf|pln|sek|nok|dkk|dollars?|pounds?|kr|reais|rub|руб)(?!\\p{L})))");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\d+/.-])(?:\\+|00)\\d(?:[ ()/.-]{0,2}\\d){7,13}(?!\\d)|(?<![\\p{L}\\d+/.#-])0\\d{1,4}(?:[ /-]\\d{2,}){1,4}(?!\\d)");
    private static final Pattern ORDER = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:order|bestell\\p{L}*|auftrag\\p{L}*|rechnung\\p{L}*|pedido|factura|fatura|commande|facture"
                    + "|ordine|fattura|encomenda|zam[oó]wieni\\p{L}*|invoice|tracking|case|ticket|customer|kunden?\\p{L}*|klant\\p{L}*|bestelling|factuur"
                    + "|beställning|ordre|заказ\\p{L}*|замовлення|sipariş\\p{L}*|n[º°o]\\.?|nr\\.?|number)|订单|訂單|注文|주문|طلب|ऑर्डर)"
                    + "(?:\\s*(?:no|nr|num|number|nummer|n[uú]mero|num[eé]ro|n[oº°]|id|code|is|ist|es|est|è|é|was|lautet|号码?|號碼?|番号|は|번호는?|रقم))*"
                    + "[\\s.:#=-]{0,4}([A-Z]{0,5}[-/]?\\d[\\dA-Z/-]{1,22}[\\dA-Z])(?![\\p{Alpha}\\d])");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\w@./-])(?:#(\\d{3,15})|(?=(?:[A-Z/-]*\\d){4})((?:[A-Z0-9][A-Z0-9/-]{4,28}[A-Z0-9])|[A-Z]{1,5}-?\\d{4,18}[A-Z]{0,3}))(?![\\w@-])");
    // bounded, because a long word without an @ would be read again from each of its letters
    private static final Pattern E_MAIL =
            Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.\\p{L}{2,24}");

    private final Map<Kind, Set<String>> found = new TreeMap<>();
    private String rest;

    private Facts(String text) {
        rest = text;
    }

    /** The facts in the given lines, at most three of a kind, the first ones. */
    static Map<Kind, Set<String>> of(List<String> lines) {
        var facts = new Facts(String.join("\n", lines));
        facts.take(Kind.E_MAIL, E_MAIL);
        facts.rest = facts.rest.replaceAll(ADDRESS, " ");
        facts.take(Kind.ORDER, ORDER);
        facts.take(Kind.DATE, DATE);
        facts.take(Kind.AMOUNT, AMOUNT);
        facts.take(Kind.PHONE, PHONE);
        facts.take(Kind.ORDER, REFERENCE);
        return facts.found;
    }

    private void take(Kind kind, Pattern pattern) {
        rest = pattern.matcher(rest).replaceAll(result -> {
            var value = value((Matcher) result).strip();
            var values = found.computeIfAbsent(kind, some -> new LinkedHashSet<>());
            if (values.size() < MOST) {
                values.add(value);
            }
            return " ";
        });
    }

    private static String value(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            var value = found.group(group);
            if (value != null) {
                return value;
            }
        }
        return found.group();
    }
}
