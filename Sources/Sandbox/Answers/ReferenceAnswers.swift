/// What is the same for everybody: countries, banks, and whether anybody is there.
enum ReferenceAnswers {
  /// Nobody has printed this path or its answer.
  static func health(_ call: Call) throws(Answer) -> Answer {
    .done { json in
      json.field("status", "ok")
      json.field("timestamp", call.now)
    }
  }

  /// Half a megabyte at once on the wire; `limit` and `offset` are not heeded.
  static func countries(_ call: Call) throws(Answer) -> Answer {
    Answer(status: 200, body: CountryTable.answer)
  }

  static func banks(_ call: Call) throws(Answer) -> Answer {
    let country = call.query("country_code")
    guard country == "CO" else {
      // One of two wordings that were recorded; which one answers what is not known.
      let isCode = country?.utf8.count == 2
      let words =
        isCode
        ? "Only CO (Colombia) is supported at this time"
        : #"Invalid literal value, expected "CO""#
      throw .invalid("country_code", words, code: "invalid_literal")
    }
    return .done { json in
      json.array("banks", ColombianBanks.all) { json, bank in
        json.object { json in
          json.field("code", bank.code)
          json.field("name", bank.name)
        }
      }
      json.field("total", ColombianBanks.all.count)
      json.field("country_code", "CO")
    }
  }

  /// The path without its version: a proxy that waits in vain, and calls that a success.
  static func brokenBanks(_ call: inout Call) throws(Answer) -> Answer {
    Answer(status: 200, body: Array("error code: 522".utf8))
  }
}

extension CountryTable {
  fileprivate static let answer = JSONWriter.object { json in
    let lines = text.split(separator: "\n")
    json.field("count", lines.count)
    json.array("data", lines) { json, line in json.object { write(line, to: &$0) } }
  }

  private static func write(_ line: Substring, to json: inout JSONWriter) {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 4 else { preconditionFailure("a line of the table has four parts") }
    json.field("name", String(parts[0]))
    json.field("alpha3", String(parts[1]))
    json.field("postal_code_format", parts[2].isEmpty ? nil : String(parts[2]))
    json.array("subdivisions", parts[3].split(separator: ";")) { json, subdivision in
      let code = subdivision.prefix { $0 != " " }
      json.object { json in
        json.field("name", String(subdivision.dropFirst(code.count + 1)))
        json.field("code", String(code))
      }
    }
  }
}
