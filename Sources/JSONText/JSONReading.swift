extension JSON {
  /// Reads one value that fills all of `bytes`, by the strict grammar; text that is not Unicode
  /// inside a string is repaired, because one hostile name must not hide a whole list.
  package init(
    parsing bytes: [UInt8],
    atMost mostBytes: Int = .max,
    deepest: Int = 128
  ) throws(JSONProblem) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(JSONProblem) in
      try JSON(parsing: UnsafeRawBufferPointer(buffer), atMost: mostBytes, deepest: deepest)
    }
  }

  /// The same for bytes that lie elsewhere; nothing of them is kept.
  package init(
    parsing bytes: UnsafeRawBufferPointer,
    atMost mostBytes: Int = .max,
    deepest: Int = 128
  ) throws(JSONProblem) {
    guard bytes.count <= mostBytes else { throw JSONProblem(.tooLong, at: mostBytes) }
    guard let start = bytes.bindMemory(to: UInt8.self).baseAddress, !bytes.isEmpty else {
      throw JSONProblem(.empty, at: 0)
    }
    var reader = JSONReader(start: start, count: bytes.count, deepest: deepest)
    self = try reader.wholeText()
  }
}
