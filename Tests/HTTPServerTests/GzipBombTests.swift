import Foundation
import Testing

@testable import HTTPServer

struct GzipBombTests {
  @Test(arguments: [(1, UInt32(0xD202_EF8D)), (1_000, 0x060B_1780), (123_457, 0xA5E5_62E2)])
  func `the checksum of zeros needs no zeros`(count: Int, checksum: UInt32) {
    #expect(crc32(ofZeros: count) == checksum)
  }

  @Test func `a bomb is a thousandth of what it unpacks to`() {
    let stretches = GzipBomb.stretches(unpackingTo: 1_000_000_000)

    #expect(stretches.byteCount < 1_000_000)
    #expect(stretches.reduce(0) { $0 + $1.bytes.count } < 40_000)
  }

  /// Anybody else's gzip, which checks the length and the checksum.
  @Test(arguments: [0, 1, 5_000_000])
  func `a bomb unpacks to at least what was asked for`(count: Int) throws {
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gzip.arguments = ["-dc"]
    let (packed, unpacked) = (Pipe(), Pipe())
    gzip.standardInput = packed
    gzip.standardOutput = unpacked
    try gzip.run()
    for stretch in GzipBomb.stretches(unpackingTo: count) {
      for _ in 0..<stretch.times { packed.fileHandleForWriting.write(Data(stretch.bytes)) }
    }
    try packed.fileHandleForWriting.close()
    let zeros = unpacked.fileHandleForReading.readDataToEndOfFile()
    gzip.waitUntilExit()

    #expect(gzip.terminationStatus == 0)
    #expect(zeros.count >= count && zeros.count < count + 10_000)
    #expect(zeros.allSatisfy { $0 == 0 })
  }
}
