package officewatch.reader.markup;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What inline style says about visibility, inherited from element to element.
 *
 * @param gone neither it nor anything inside is shown
 * @param invisible not shown unless an inner element says otherwise
 * @param tiny font size zero
 */
record Style(
    boolean gone,
    boolean invisible,
    boolean tiny,
    @Nullable String color,
    @Nullable String background) {
  static final Style SHOWN = new Style(false, false, false, null, null);

  boolean hides() {
    return gone || invisible || tiny || (color != null && color.equals(background));
  }

  /** The style of an element inside this one. */
  Style of(Element element) {
    String css = element.attr("style");
    String backgroundColor = element.attr("bgcolor");
    if (css.isEmpty()
        && backgroundColor.isEmpty()
        && !element.hasAttr("hidden")
        && !element.hasAttr("color")) {
      return this;
    }
    boolean nowGone = gone || element.hasAttr("hidden");
    boolean nowInvisible = invisible;
    boolean nowTiny = tiny;
    boolean flat = false;
    boolean clipped = false;
    String nowColor = element.hasAttr("color") ? color(element.attr("color")) : color;
    String nowBackground = backgroundColor.isEmpty() ? background : color(backgroundColor);
    for (String declaration : css.toLowerCase(Locale.ROOT).split(";", 100)) {
      int colon = declaration.indexOf(':');
      String name = colon < 0 ? "" : declaration.substring(0, colon).strip();
      String value = declaration.substring(colon + 1).replace("!important", "").strip();
      switch (name) {
        case "display" -> nowGone |= value.equals("none");
        case "mso-hide" -> nowGone |= value.equals("all");
        case "opacity" -> nowGone |= isZero(value);
        case "visibility" -> nowInvisible = value.equals("hidden") || value.equals("collapse");
        case "font-size" -> nowTiny = isZero(value) || value.equals("1px");
        case "max-height", "height", "max-width", "width" -> flat |= isZero(value);
        case "overflow" -> clipped = value.equals("hidden");
        case "color" -> nowColor = color(value);
        case "background-color", "background" -> nowBackground = color(value);
        default -> {}
      }
    }
    return new Style(nowGone || (flat && clipped), nowInvisible, nowTiny, nowColor, nowBackground);
  }

  private static boolean isZero(String value) {
    return !value.isEmpty()
        && value.charAt(0) == '0'
        && value.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /** One spelling per colour, as far as mails use them; null for what cannot be told. */
  private static @Nullable String color(String value) {
    String color = value.toLowerCase(Locale.ROOT).replace(" ", "");
    if (color.equals("white") || color.equals("rgb(255,255,255)") || color.equals("#fff")) {
      return "#ffffff";
    }
    if (color.equals("black") || color.equals("#000")) {
      return "#000000";
    }
    return color.startsWith("#") && color.length() == 7 ? color : null;
  }
}
