import Canvas
import Testing

@testable import Terminal

/// Bytes and what they mean.
struct Sent: CustomTestStringConvertible {
  let bytes: [UInt8]
  let inputs: [Input]

  init(_ text: String, _ keys: Key...) {
    self.init(Array(text.utf8), keys)
  }

  init(_ bytes: [UInt8], _ keys: [Key]) {
    self.bytes = bytes
    inputs = keys.map { .key($0) }
  }

  var testDescription: String {
    bytes.map { (0x21..<0x7F).contains($0) ? String(Unicode.Scalar($0)) : "<\($0)>" }.joined()
  }
}

struct KeyDecoderTests {
  static let keys: [Sent] = [
    Sent("a", .character("a")),
    Sent("é李", .character("é"), .character("李")),
    Sent("\r", .enter), Sent("\n", .enter), Sent("\t", .tab),
    Sent("\u{7F}", .backspace), Sent("\u{8}", .backspace),
    Sent("\u{1}\u{1A}", .control("a"), .control("z")),
    Sent("\u{0}", .control(" ")), Sent("\u{1C}", .control("\\")), Sent("\u{1F}", .control("_")),
    Sent("\u{1B}[A", .up), Sent("\u{1B}OB", .down), Sent("\u{1B}[1;2A", .shiftUp),
    Sent("\u{1B}[1;2D", .shiftLeft), Sent("\u{1B}[1;5C", .controlRight),
    Sent("\u{1B}[1;3D", .controlLeft), Sent("\u{1B}[1;5A", .up), Sent("\u{1B}[b", .shiftDown),
    Sent("\u{1B}[H", .home), Sent("\u{1B}[1~", .home), Sent("\u{1B}[7~", .home),
    Sent("\u{1B}OF", .end), Sent("\u{1B}[4~", .end), Sent("\u{1B}[2~", .insert),
    Sent("\u{1B}[3~", .delete), Sent("\u{1B}[5~", .pageUp), Sent("\u{1B}[6;2~", .pageDown),
    Sent("\u{1B}[Z", .backTab), Sent("\u{1B}[9;2u", .backTab),
    Sent("\u{1B}OP", .function(1)), Sent("\u{1B}[11~", .function(1)),
    Sent("\u{1B}[[A", .function(1)), Sent("\u{1B}[15~", .function(5)),
    Sent("\u{1B}[24;5~", .function(12)), Sent("\u{1B}OM", .enter),
    Sent("\u{1B}Op", .character("0")),
    Sent("\u{1B}x", .alt("x")), Sent("\u{1B}é", .alt("é")), Sent("\u{1B}X", .alt("X")),
    Sent("\u{1B}\u{7F}", .control("w")), Sent("\u{1B}\r", .escape, .enter),
    Sent("\u{1B}[27;5;105~", .control("i")), Sent("\u{1B}[27u", .escape),
    Sent("\u{1B}[97;5u", .control("a")), Sent("\u{1B}[97;3u", .alt("a")),
    Sent("\u{1B}[97:65;1:1u", .character("a")), Sent("\u{1B}[13;2u", .enter),
    Sent("\u{1B}\u{1B}[A", .escape, .up),
  ]

  @Test(arguments: keys)
  func `each key is told from its bytes`(sent: Sent) {
    var decoder = KeyDecoder()

    #expect(decoder.decode(sent.bytes, at: 0) == sent.inputs)
    #expect(decoder.deadline == nil)
  }

  @Test(arguments: keys)
  func `it does not matter in which portions the bytes come`(sent: Sent) {
    var decoder = KeyDecoder()

    let inputs = sent.bytes.flatMap { decoder.decode([$0], at: 0) }

    #expect(inputs == sent.inputs)
  }

  @Test func `a mark that comes with its letter joins it`() {
    var decoder = KeyDecoder()

    let inputs = decoder.decode(Array("e\u{301}x".utf8), at: 0)

    #expect(inputs == [.key(.character("e\u{301}")), .key(.character("x"))])
  }

  static let swallowed = [
    "\u{1B}[?1;2c", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]0;x\u{07}",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[M !!", "\u{1B}[<35;1;1M",
    "\u{1B}[<0;1;1m", "\u{1B}[9999999999999999999999~", "\u{1B}[57399u", "\u{1B}[99~",
    "\u{1B}[?2026;2$y", "\u{1B}[201~",
  ]

  @Test(arguments: swallowed)
  func `what is not understood is swallowed whole`(sequence: String) {
    var decoder = KeyDecoder()

    let inputs = decoder.decode(Array("\(sequence)q".utf8), at: 0)

    #expect(inputs == [.key(.character("q"))])
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
      [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F],
    ] as [[UInt8]]
  )
  func `bytes that are not UTF-8 are no keys, and what follows them is`(bytes: [UInt8]) {
    var decoder = KeyDecoder()

    #expect(decoder.decode(bytes + [0x71], at: 0) == [.key(.character("q"))])
  }

  @Test func `an escape alone is the key when nothing follows soon`() {
    var decoder = KeyDecoder()

    #expect(decoder.decode([0x1B], at: 1_000) == [])
    #expect(decoder.deadline == 1_025)
    #expect(decoder.expire(at: 1_024) == [])
    #expect(decoder.expire(at: 1_025) == [.key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test func `an escape followed by a key later is not that key with Alt`() {
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B], at: 0)

    let inputs = decoder.decode(Array("q".utf8), at: 30)

    #expect(inputs == [.key(.escape), .key(.character("q"))])
  }

  @Test(arguments: [("[", Key.alt("[")), ("O", .alt("O")), ("]", .alt("]"))])
  func `what only looked like a sequence was a key with Alt`(rest: String, key: Key) {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}\(rest)".utf8), at: 0)

    #expect(decoder.expire(at: 250) == [.key(key)])
  }

  @Test func `a sequence cut short does not hold the keys after it`() {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}[1;".utf8), at: 0)

    #expect(decoder.decode(Array("q".utf8), at: 300) == [.key(.character("q"))])
  }

  @Test func `the focus is told`() {
    var decoder = KeyDecoder()

    let inputs = decoder.decode(Array("\u{1B}[O\u{1B}[I".utf8), at: 0)

    #expect(inputs == [.focused(false), .focused(true)])
  }

  @Test func `the answer about synchronized output is kept and is no key`() {
    var decoder = KeyDecoder()
    #expect(decoder.synchronizesOutput == nil)

    #expect(decoder.decode(Array("\u{1B}[?2026;2$y".utf8), at: 0) == [])
    #expect(decoder.synchronizesOutput == true)

    #expect(decoder.decode(Array("\u{1B}[?2026;0$y".utf8), at: 0) == [])
    #expect(decoder.synchronizesOutput == false)
  }

  @Test func `random bytes never make a control character a key`() {
    var random = SplitMix(state: 20_260_414)
    var decoder = KeyDecoder()
    for round in 0..<20_000 {
      let portion = (0..<random.next() % 12).map { _ in random.byte() }
      for case .key(let key) in decoder.decode(portion, at: round * 7) {
        #expect(!key.holdsControlCharacter, "\(portion)")
      }
      _ = decoder.expire(at: round * 7 + 6)
    }
  }
}

extension Key {
  fileprivate var holdsControlCharacter: Bool {
    switch self {
    case .character(let character), .alt(let character), .control(let character):
      character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    default: false
    }
  }
}

/// A sequence of numbers that looks random and is always the same.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Escapes and their companions come more often than chance would have it.
  mutating func byte() -> UInt8 {
    let number = next()
    let favourites = Array("\u{1B}[O]<;~200M\u{7F}".utf8)
    let isFavourite = number & 0x300 == 0
    return isFavourite
      ? favourites[Int(number % UInt64(favourites.count))] : UInt8(truncatingIfNeeded: number)
  }
}
