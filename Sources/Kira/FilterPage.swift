/// The page of the manual about filters, made from the table of fields.
package enum FilterPage {
  package static var markdown: String {
    head + fields + forms
  }

  private static let head = """
    # Filters

    Made from `Sources/Kira/FilterField.swift`; `make generate` writes it anew.

    The same language everywhere: behind `/` in a list, in the universal line, in saved filters, and as the
    words of `kiradeck list` and `kiradeck export`. All terms of a filter must hold.

    | what | means |
    |---|---|
    | `maria` | somewhere in what the row shows or is known by, whatever the casing and the accents |
    | `"acme corp"` | these words as they stand, spaces and colons included |
    | `status:failed` | a field and what it must be |
    | `status:failed,expired` | one of several |
    | `-maria` `-rail:swift` | not this; what is not known is not this either |
    | `1,250.00` `1250` `$1250` `1.250,00` | a sum, looked for as lists show it |
    | `7f3a…91c2` `····4567` | an id or the end of an account number, as lists show them |

    A comma before exactly two last digits is a decimal comma, and one point alone is a decimal point.
    What cannot be read is marked at its column, with what would be right.

    ## Fields

    | field | lists | asks about | takes | for example |
    |---|---|---|---|---|

    """

  private static var fields: String {
    FilterField.all.map { field in
      let names = ([field.name] + field.otherNames).map { "`\($0):`" }.joined(separator: " ")
      let isEverywhere = field.kinds == ResourceKind.allCases
      let kinds = isEverywhere ? "all" : field.kinds.map(\.plural).joined(separator: ", ")
      let examples = field.examples.map { "`\($0)`" }.joined(separator: " ")
      return "| \(names) | \(kinds) | \(field.meaning) | \(field.takes) | \(examples) |\n"
    }.joined()
  }

  private static let forms = """

    ## Limits, dates and ages

    | form | means |
    |---|---|
    | `amount:500` `amount:=500` | just this, whatever the currency; `currency:` says which |
    | `amount:>500` `>=` `<` `<=` | beyond it, or up to it |
    | `amount:100..500` `amount:100..` `amount:..500` | within, both ends included |
    | `created:today` `created:yesterday` | that day, in UTC like all times on the screen |
    | `created:2026` `created:2026-11` `created:2026-11-21` | that year, month or day |
    | `created:2026-11-21T14:02` | that minute; seconds may follow |
    | `created:2026-11-01..2026-11-15` | from the first of them to the end of the last |
    | `created:>=2026-11-01` `created:<2026-11-01` | from its beginning on, and before it |
    | `since:7d` `until:2d` | not longer ago, and at least so long: `m` `h` `d` `w` |

    An age counts back from the minute in which the filter is typed or chosen.

    ## Statuses

    \(statuses)

    Casing means nothing, and `in-review` is `in_review`. A status that Kira never named can be asked for once a
    row has it.

    """

  private static var statuses: String {
    ResourceKind.allCases.filter { !$0.knownStatuses.isEmpty }.map { kind in
      "- \(kind.plural): " + kind.knownStatuses.map { "`\($0)`" }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
