import CTOML

/// A TOML file as a tree of values that remember their lines.
package struct TOMLDocument: Equatable, Sendable {
  package let file: String
  package let root: TOMLValue

  package init(parsing text: String, file: String) throws(SettingsError) {
    try self.init(bytes: Array(text.utf8), file: file)
  }

  /// Bytes that are not UTF-8 are refused with their line.
  package init(bytes: [UInt8], file: String) throws(SettingsError) {
    var failure = ctoml_failure()
    // One byte more than is read: an empty array may have no address.
    let document = (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.flatMap { ctoml_parse($0, bytes.count, &failure) }
      }
    }
    guard let document else { throw SettingsError([SettingsProblem(failure, file: file)]) }
    defer { ctoml_free(document) }
    let entries = UnsafeBufferPointer(start: ctoml_entries(document), count: ctoml_count(document))
    self.file = file
    root = TOMLValue(flattened: Array(entries))
  }
}

extension TOMLValue {
  /// Builds the tree from its leaves: every entry comes after the one that holds it.
  fileprivate init(flattened entries: [ctoml_entry]) {
    var children: [[TOMLMember]] = Array(repeating: [], count: entries.count)
    for (index, entry) in entries.enumerated().dropFirst().reversed() {
      let value = TOMLValue(entry, holding: children[index])
      children[Int(entry.parent)].append(TOMLMember(key: String(entry.key), value: value))
    }
    self = TOMLValue(entries[0], holding: children[0])
  }

  private init(_ entry: ctoml_entry, holding members: [TOMLMember]) {
    line = Int(entry.line)
    content =
      switch entry.kind {
      case CTOML_TABLE: .table(members.sorted { $0.value.line < $1.value.line })
      case CTOML_ARRAY: .array(members.reversed().map(\.value))
      case CTOML_TEXT: .text(String(entry.text))
      case CTOML_INTEGER: .integer(Int(entry.integer))
      case CTOML_NUMBER: .number(entry.number)
      case CTOML_BOOLEAN: .boolean(entry.boolean)
      default: .date
      }
  }
}

extension String {
  fileprivate init(_ text: ctoml_text) {
    let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.count)
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension SettingsProblem {
  fileprivate init(_ failure: ctoml_failure, file: String) {
    let words = withUnsafeBytes(of: failure.words) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let place = failure.column > 0 ? " (column \(failure.column))" : ""
    self.init(
      file: file,
      line: failure.line > 0 ? Int(failure.line) : nil,
      words: words + place
    )
  }
}
