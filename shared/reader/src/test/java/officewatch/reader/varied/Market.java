package officewatch.reader.varied;

import java.util.List;

/** A country as invoices show it: currency, writing of numbers and dates, tax, legal forms. */
enum Market {
  US("USD", "en", "$", "1,234.56", "MDY", "0 8.25", "Inc.|LLC|Corp.", "", "Austin, TX 78701"),
  GB("GBP", "en", "£", "1,234.56", "DMY/", "20 5", "Ltd|Limited|LLP", "GB", "London EC1V 2NX"),
  IE("EUR", "en", "€", "1,234.56", "DMY/", "23", "Ltd|Limited|DAC", "IE", "Dublin 2, D02 X525"),
  CA("CAD", "en fr", "CA$", "1,234.56", "ISO MDY", "13 5", "Inc.|Ltd.", "", "Toronto, ON M5V"),
  AU("AUD", "en", "A$", "1,234.56", "DMY/", "10", "Pty Ltd", "", "Sydney NSW 2000"),
  NZ("NZD", "en", "NZ$", "1,234.56", "DMY/", "15", "Limited", "", "Auckland 1010"),
  SG("SGD", "en", "S$", "1,234.56", "DMY/", "9", "Pte. Ltd.", "", "Singapore 048616"),
  IN("INR", "en", "₹", "1,23,456.00", "DMY/ DMY-", "18", "Pvt. Ltd.", "", "Bengaluru 560001"),
  JP("JPY", "ja en", "¥|円", "1,234", "YMD", "10", "株式会社", "", "Tokyo 100-0001"),
  AE("AED", "en", "", "1,234.56", "DMY/", "5", "LLC|FZ-LLC", "", "Dubai"),
  KW("KWD", "en", "", "1,234.567", "DMY/", "0", "W.L.L.", "", "Kuwait City"),
  ZA("ZAR", "en", "R", "1 234.56", "ISO DMY/", "15", "(Pty) Ltd", "", "Cape Town 8001"),
  DE(
      "EUR",
      "de",
      "€",
      "1.234,56",
      "DMY.",
      "19 7",
      "GmbH|AG|UG (haftungsbeschränkt)|GmbH & Co. KG",
      "DE",
      "10115 Berlin"),
  AT("EUR", "de", "€", "1.234,56", "DMY.", "20 10", "GmbH|e.U.", "ATU", "1010 Wien"),
  CH(
      "CHF",
      "de fr it",
      "Fr.",
      "1'234.56|1’234.56",
      "DMY.",
      "8.1 2.6",
      "AG|GmbH|SA|Sàrl",
      "CHE",
      "8001 Zürich"),
  FR("EUR", "fr", "€", "1 234,56", "DMY/", "20 5.5", "SAS|SARL|SA|S.A.S.", "FR", "75002 Paris"),
  BE("EUR", "nl fr", "€", "1.234,56|1 234,56", "DMY/", "21 6", "BV|SRL|NV", "BE", "1000 Brussel"),
  ES("EUR", "es", "€", "1.234,56", "DMY/", "21 10", "S.L.|S.A.|S.L.U.", "ES", "28001 Madrid"),
  MX("MXN", "es", "MX$|$", "1,234.56", "DMY/", "16", "S.A. de C.V.", "", "Ciudad de México"),
  IT("EUR", "it", "€", "1.234,56", "DMY/", "22 10", "S.r.l.|S.p.A.", "IT", "20121 Milano"),
  NL("EUR", "nl", "€", "1.234,56", "DMY-", "21 9", "B.V.|N.V.", "NL", "1012 AB Amsterdam"),
  PT(
      "EUR",
      "pt",
      "€",
      "1.234,56|1 234,56",
      "DMY/ DMY-",
      "23 6",
      "Lda.|S.A.|Unipessoal Lda",
      "PT",
      "1100-148 Lisboa"),
  BR("BRL", "pt", "R$", "1.234,56", "DMY/", "0 5", "Ltda.|S.A.", "", "São Paulo - SP"),
  PL("PLN", "pl", "zł", "1 234,56", "DMY. ISO", "23 8", "sp. z o.o.|S.A.", "PL", "00-001 Warszawa"),
  SE("SEK", "sv", "kr", "1 234,56", "ISO", "25 12", "AB", "SE", "111 22 Stockholm"),
  DK("DKK", "da", "kr.", "1.234,56", "DMY. DMY-", "25", "ApS|A/S", "DK", "1050 København"),
  NO("NOK", "nb", "kr", "1 234,56", "DMY.", "25 15", "AS", "NO", "0150 Oslo"),
  FI("EUR", "fi", "€", "1 234,56", "DMY.", "25.5 14", "Oy|Oyj", "FI", "00100 Helsinki"),
  CZ("CZK", "cs", "Kč", "1 234,56", "DMY.", "21 12", "s.r.o.|a.s.", "CZ", "110 00 Praha 1"),
  HU("HUF", "hu", "Ft", "1 234|1.234", "YMD.", "27 5", "Kft.|Zrt.", "HU", "1051 Budapest"),
  RO("RON", "ro", "lei", "1.234,56", "DMY.", "19 9", "S.R.L.|SRL|S.A.", "RO", "010011 București"),
  TR("TRY", "tr", "₺|TL", "1.234,56", "DMY.", "20 10", "A.Ş.|Ltd. Şti.", "", "34000 İstanbul"),
  GR("EUR", "el", "€", "1.234,56", "DMY/", "24 13", "Α.Ε.|Ε.Π.Ε.", "EL", "105 57 Αθήνα"),
  VN("VND", "vi", "₫|đ", "1.234", "DMY/", "10 8", "Co., Ltd|JSC", "", "Hà Nội"),
  BG("BGN", "bg", "лв.", "1 234,56", "DMY.", "20 9", "ООД|ЕООД|АД", "", "1000 София"),
  HR("EUR", "hr", "€", "1.234,56", "DMY.", "25 13", "d.o.o.|j.d.o.o.", "", "10000 Zagreb"),
  SK("EUR", "sk", "€", "1 234,56", "DMY.", "23 19", "s.r.o.|a.s.", "", "811 01 Bratislava"),
  SI("EUR", "sl", "€", "1.234,56", "DMY.", "22 9.5", "d.o.o.|d.d.", "", "1000 Ljubljana"),
  UA("UAH", "uk", "грн|₴", "1 234,56", "DMY.", "20 7", "ТОВ|ПП", "", "01001 Київ"),
  LT("EUR", "lt", "€", "1 234,56|1.234,56", "ISO", "21 9", "UAB|AB", "", "01103 Vilnius"),
  ID("IDR", "id", "Rp", "1.234", "DMY/", "11", "PT|Tbk", "", "Jakarta 10110"),
  KR("KRW", "ko", "₩|원", "1,234", "ISO", "10", "Co., Ltd.|주식회사", "", "서울특별시"),
  CN("CNY", "zh", "¥|元", "1,234.56", "YMD ISO", "6 13", "有限公司", "", "上海市"),
  TH("THB", "th", "฿|บาท", "1,234.56", "DMY/", "7", "Co., Ltd.|จำกัด", "", "Bangkok 10110"),
  IL("ILS", "he", "₪", "1,234.56", "DMY/ DMY.", "18", "Ltd|בע\"מ", "", "Tel Aviv 6701101"),
  SA("SAR", "ar", "ر.س", "1,234.56", "DMY/ ISO", "15", "LLC|ش.م.م", "", "Riyadh 11564");

  final String currency;
  final List<Language> languages;
  final List<String> signs;
  final List<String> numbers;
  final List<String> dates;
  final List<String> rates;
  final List<String> forms;
  final String vatPrefix;
  final String town;

  Market(
      String currency,
      String languages,
      String signs,
      String numbers,
      String dates,
      String rates,
      String forms,
      String vatPrefix,
      String town) {
    this.currency = currency;
    this.languages = List.of(languages.split(" ")).stream().map(Language::of).toList();
    this.signs = List.of(signs.split("\\|"));
    this.numbers = List.of(numbers.split("\\|"));
    this.dates = List.of(dates.split(" "));
    this.rates = List.of(rates.split(" "));
    this.forms = List.of(forms.split("\\|"));
    this.vatPrefix = vatPrefix;
    this.town = town;
  }

  /** Digits behind the decimal mark, by ISO 4217 except where nobody prints them. */
  int decimals() {
    return switch (this) {
      case JP, HU, VN, ID, KR -> 0;
      case KW -> 3;
      default -> 2;
    };
  }
}
