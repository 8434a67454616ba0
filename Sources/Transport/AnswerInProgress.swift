import HTTPMessage

/// The part of an answer that has arrived, counted as it comes.
///
/// libcurl's own limit looks only at the announced length, which an endless answer does not give.
struct AnswerInProgress {
  private(set) var isTooLarge = false
  /// Whether the empty line after the last head has come; libcurl is content without it.
  private(set) var isHeadWhole = false
  private var headers: [Field] = []
  private var headerBytes = 0
  private var body: [UInt8] = []
  private let mostBytes: Int
  private static let mostHeaderBytes = 64 << 10

  init(mostBytes: Int) { self.mostBytes = mostBytes }

  func response(status: Int) -> HTTPResponse {
    HTTPResponse(status: status, headers: headers, body: body)
  }

  /// Returns how many bytes were taken; fewer than were offered ends the transfer.
  mutating func takeBody(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard body.count + count <= mostBytes else {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    return count
  }

  /// The same for one line of the head; a further status line begins a new head.
  mutating func takeHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    headerBytes += count
    guard headerBytes <= Self.mostHeaderBytes else {
      isTooLarge = true
      return 0
    }
    let line = UnsafeRawBufferPointer(start: bytes, count: count)
    if line.starts(with: "HTTP/".utf8) {
      headers = []
      isHeadWhole = false
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      headers.append(Field(Self.trimmed(line[..<colon]), Self.trimmed(line[(colon + 1)...])))
    } else if line.allSatisfy({ $0 <= 0x20 }) {
      isHeadWhole = true
    }
    return count
  }

  private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }
}
