import CMemory
import Glibc

/// Words that must all stand in the text of a row.
struct Needles {
  /// The longest first: it is the one that is looked for, the others are looked at.
  let words: [[UInt8]]

  init(_ words: Set<[UInt8]>) {
    self.words = words.sorted { left, right in
      left.count != right.count ? left.count > right.count : left.lexicographicallyPrecedes(right)
    }
  }

  /// The slots of a block whose texts hold every word.
  func slots(in block: UnsafeRawBufferPointer) -> [Int] {
    guard let first = words.first else { return Array(0..<TextBlock.rows) }
    var slots: [Int] = []
    var (row, slot) = (0, 0)
    while let hit = Self.find(first, in: block, row..<block.count) {
      while let end = Self.rowEnd(in: block, row..<hit) {
        row = end + 1
        slot += 1
      }
      let end = Self.rowEnd(in: block, hit..<block.count) ?? block.count
      if words.dropFirst().allSatisfy({ Self.find($0, in: block, row..<end) != nil }) {
        slots.append(slot)
      }
      row = end + 1
      slot += 1
    }
    return slots
  }

  /// Where a word begins, byte by byte the same.
  static func find(
    _ word: UnsafeRawBufferPointer,
    in bytes: UnsafeRawBufferPointer,
    _ range: Range<Int>
  ) -> Int? {
    guard !word.isEmpty else { return range.lowerBound }
    guard let start = bytes.baseAddress, range.count >= word.count else { return nil }
    let found = memmem(start + range.lowerBound, range.count, word.baseAddress, word.count)
    return found.map { UnsafeRawPointer($0) - start }
  }

  private static func find(
    _ word: [UInt8],
    in bytes: UnsafeRawBufferPointer,
    _ range: Range<Int>
  ) -> Int? {
    word.withUnsafeBytes { find($0, in: bytes, range) }
  }

  private static func rowEnd(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    guard let start = bytes.baseAddress, !range.isEmpty else { return nil }
    let found = memchr(start + range.lowerBound, Int32(TextBlock.rowEnd), range.count)
    return found.map { UnsafeRawPointer($0) - start }
  }
}
