package officewatch.reader.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of companies by their legal form. */
final class Companies {
  private static final Set<String> FORMS =
      words(
          "gmbh ggmbh mbh kgaa ohg gbr e.k gesmbh ltd limited llc llp inc incorporated corp"
              + " corporation plc pbc pty pte pvt cic sarl sasu eurl s.a s.a.s s.à.r.l s.a.r.l"
              + " s.r.l r.l c.v srl s.p.a sapa s.l slu s.l.u s.c s.n.c s.a.s.u b.v n.v vof bvba"
              + " sprl a/s ivs asa oyj s.r.o sro spol k.s kft zrt nyrt d.o.o doo d.d j.d.o.o sp.j"
              + " z.o.o o.o sp.k lda ltda unipessoal eireli α.ε ε.π.ε ι.κ.ε ο.ε μ.α.ε α.ε.β.ε w.l.l"
              + " wll b.s.c k.s.c fze fzco fz-llc dmcc dac teo sdn bhd berhad tbk p.t jsc pjsc k.k"
              + " g.k s.a.b s.a.c e.i.r.l e.a.d o.o.d a.ş ltd.şti inh sgps oü ooo ооо зао оао a.ş"
              + " şti b.v.b.a s.à sàrl k.k eood e.u gmbh&co.kg 株式会社 合同会社 有限公司");

  /** Forms that are also words or abbreviations: believed in these spellings only. */
  private static final Set<String> EXACT =
      words(
          "AG KG UG SE SA SC AS AB CO Co Co. LP SL EG eG CV HB KY Ky BT Bt Bt. RT AD SIA UAB NV BV"
              + " OY Oy SAS SpA SPA ApS APS e.V e.V. eV Company COMPANY a.s. OOD SNC SCI ZOO KK"
              + " АО");

  private static final Set<String> AMBIGUOUS =
      EXACT.stream().map(form -> trim(form).toLowerCase(Locale.ROOT)).collect(Collectors.toSet());

  private static final String SEPARATORS = "•|·●▪∙;,–—";

  private Companies() {}

  private static Set<String> words(String words) {
    return Set.copyOf(Arrays.asList(words.split(" ")));
  }

  /** Names that end in a legal form, from left to right. */
  static List<Ids.Span> find(String text) {
    List<Ids.Span> names = new ArrayList<>();
    int start = 0;
    int formEnd = -1;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && !isBlank(text.charAt(end)) && !isSeparator(text, end)) {
        end++;
      }
      if (end == i) {
        // "Acme, Inc." keeps its comma; other separators end the name.
        boolean inName = c == ',' && startsWithForm(text, i + 1);
        if (!inName) {
          add(names, text, start, formEnd);
          start = i + 1;
          formEnd = -1;
        }
        i++;
        continue;
      }
      if (text.charAt(end - 1) == ':') {
        // "Bill to: Acme Ltd": what ends in a colon is a label.
        add(names, text, start, formEnd);
        start = end;
        formEnd = -1;
      } else if (isForm(text.substring(i, end)) && hasLetter(text, start, i)) {
        formEnd = end;
      } else if (formEnd >= 0 && !isJoint(text.substring(i, end))) {
        add(names, text, start, formEnd);
        start = i;
        formEnd = -1;
      }
      i = end;
    }
    add(names, text, start, formEnd);
    return names;
  }

  private static boolean startsWithForm(String text, int place) {
    int start = place;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && !isBlank(text.charAt(end)) && !isSeparator(text, end)) {
      end++;
    }
    return end > start && isForm(text.substring(start, end));
  }

  private static void add(List<Ids.Span> names, String text, int from, int end) {
    if (end < 0) {
      return;
    }
    int start = from;
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (end - start >= 4 && end - start <= 80) {
      names.add(new Ids.Span(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Numbers.isBlank(c) || Character.isWhitespace(c);
  }

  private static boolean isSeparator(String text, int i) {
    return SEPARATORS.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean hasLetter(String text, int start, int end) {
    return Texts.letters(text, start, end) > 0;
  }

  /** "&" and the like join two forms: GmbH & Co. KG. */
  private static boolean isJoint(String word) {
    return word.equals("&")
        || word.equals("+")
        || word.equals("und")
        || word.equals("de")
        || word.equals("z");
  }

  static boolean isForm(String word) {
    if (word.startsWith("(haftungsbe") || word.equals("(Pty)") || word.equals("(Private)")) {
      return true;
    }
    String trimmed = trim(word);
    String lower = trimmed.toLowerCase(Locale.ROOT);
    if (AMBIGUOUS.contains(lower)) {
      return EXACT.contains(trimmed) || EXACT.contains(word);
    }
    return FORMS.contains(lower) && !trimmed.equals(lower)
        || lower.contains(".") && FORMS.contains(lower);
  }

  private static String trim(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && (word.charAt(start) == '(' || word.charAt(start) == '"')) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  /** The name without legal forms and punctuation, for comparing names. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.split("[\\s,&+]")) {
      if (!word.isEmpty() && !isForm(word)) {
        key.append(Squash.fold(word));
      }
    }
    return key.isEmpty() ? Squash.fold(name) : key.toString();
  }
}
