import Testing

@testable import Sandbox

struct TronAddressTests {
  @Test func `an address that is in use is valid`() {
    #expect(TronAddress.isValid("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"))
  }

  @Test(arguments: [
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6", "",
    "0R7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj60",
  ])
  func `one with a slip in it is not`(address: String) {
    #expect(!TronAddress.isValid(address))
  }

  @Test func `addresses of the sandbox prove themselves`() {
    var dice = Dice(seed: 1, RecordKey(.wallet, .made, 0), .account)

    for _ in 0..<20 { #expect(TronAddress.isValid(Wallet.address(on: "tron", &dice))) }
  }
}
