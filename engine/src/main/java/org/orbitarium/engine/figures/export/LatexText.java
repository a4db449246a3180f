package org.orbitarium.engine.figures.export;

/** Words and numbers as LaTeX sets them; every sign that means something to it is escaped. */
final class LatexText {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String GREEK = "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ";
    private static final String[] GREEK_NAMES = {
        "alpha", "beta", "gamma", "delta", "varepsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "pi", "rho",
        "sigma", "tau", "upsilon", "varphi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi",
        "Psi", "Omega"
    };

    private LatexText() {
    }

    /** Returns words; line ends become blanks, since an empty line would end a paragraph. */
    static String of(String words) {
        String text = words.strip().replaceAll("\\s+", " ");
        StringBuilder out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int end = raised(text, i);
            if (end > i) {
                out.append("\\textsuperscript{").append(plain(text.substring(i, end))).append('}');
                i = end;
            } else {
                int c = text.codePointAt(i);
                out.append(sign(c));
                i += Character.charCount(c);
            }
        }
        return out.toString();
    }

    /** Returns a number or an interval as {@link org.orbitarium.engine.figures.Numbers} writes it, in mathematics; a dash stays one. */
    static String number(String number) {
        if (number.isEmpty() || number.equals("–")) {
            return number.isEmpty() ? "" : "--";
        }
        StringBuilder out = new StringBuilder("$");
        int i = 0;
        while (i < number.length()) {
            int end = raised(number, i);
            if (end > i) {
                out.append("^{").append(plain(number.substring(i, end))).append('}');
                i = end;
            } else {
                boolean thousands = number.charAt(i) == ',' && i + 1 < number.length() && Character.isDigit(number.charAt(i + 1));
                out.append(thousands ? "{,}" : switch (number.charAt(i)) {
                    case '−' -> "-";
                    case '·' -> " \\cdot ";
                    case '×' -> "\\times ";
                    default -> sign(number.charAt(i));
                });
                i++;
            }
        }
        return out.append('$').toString();
    }

    /** Returns the end of the raised digits that begin at a place; the place itself if none do. */
    private static int raised(String text, int from) {
        int end = from;
        while (end < text.length() && (RAISED.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == '⁻')) {
            end++;
        }
        return end;
    }

    private static String plain(String raised) {
        StringBuilder digits = new StringBuilder();
        raised.chars().forEach(c -> digits.append(c == '⁻' ? "-" : Integer.toString(RAISED.indexOf(c))));
        return digits.toString();
    }

    private static String sign(int c) {
        int letter = GREEK.indexOf(c);
        if (letter >= 0) {
            return "$\\" + GREEK_NAMES[letter] + "$";
        }
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{', '}', '$', '&', '#', '_', '%' -> "\\" + (char) c;
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "$<$";
            case '>' -> "$>$";
            case '|' -> "$|$";
            case '"', '”' -> "''";
            case '“' -> "``";
            case '‘' -> "`";
            case '’' -> "'";
            case '–' -> "--";
            case '—' -> "---";
            case '…' -> "\\ldots{}";
            case '−' -> "$-$";
            case '·' -> "$\\cdot$";
            case '×' -> "$\\times$";
            case '±' -> "$\\pm$";
            case '°' -> "$^\\circ$";
            case '≤' -> "$\\le$";
            case '≥' -> "$\\ge$";
            case '≠' -> "$\\ne$";
            case '→' -> "$\\to$";
            case '∞' -> "$\\infty$";
            case '√' -> "$\\surd$";
            case '′' -> "$'$";
            default -> Character.isISOControl(c) ? "" : Character.toString(c);
        };
    }
}
