import Kira
import Testing

struct PayeeTests {
  @Test(arguments: ["021000021", "021000089", "011401533"])
  func `a routing number whose last digit fits is taken`(text: String) throws {
    #expect(try RoutingNumber(text).digits == text)
  }

  @Test(arguments: ["021000022", "000000000", "12345678", "0210000211", "02100002a", "０21000021"])
  func `a routing number that cannot be one is refused`(text: String) {
    #expect(throws: Misfit.self) { try RoutingNumber(text) }
  }

  @Test func `every single wrong digit of a routing number is found`() {
    let right = Array("021000021")
    for place in right.indices {
      for digit in "0123456789" where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        #expect(throws: Misfit.self) { try RoutingNumber(String(wrong)) }
      }
    }
  }

  @Test func `a CLABE is checked by its last digit and prints as dots`() throws {
    #expect(try "\(CLABE("032180000118359719"))" == "····9719")
    #expect(
      throws: Misfit("the last digit does not fit the others: a digit of this CLABE is wrong")
    ) {
      try CLABE("032180000118359718")
    }
    #expect(throws: Misfit("a CLABE has 18 digits")) { try CLABE("03218000011835971") }
  }

  @Test(arguments: [
    "GB82 WEST 1234 5698 7654 32", "de89370400440532013000", "NO9386011117947",
    "MT84MALT011000012345MTLCAST001S",
  ])
  func `an IBAN with fitting check digits is taken`(text: String) throws {
    #expect(throws: Never.self) { try IBAN(text) }
  }

  @Test(arguments: ["GB82WEST12345698765433", "GB28WEST12345698765432", "012345678901234567", ""])
  func `an IBAN that cannot be one is refused`(text: String) {
    #expect(throws: Misfit.self) { try IBAN(text) }
  }

  @Test func `a plain account number does not look like an IBAN`() {
    #expect(!IBAN.looksLikeOne("012345678901234567"))
    #expect(IBAN.looksLikeOne("GB82WEST12345698765433"))
  }

  @Test(arguments: ["BNMXMXMM", "deutdeff500"])
  func `a SWIFT code of eight or eleven characters is taken`(text: String) throws {
    #expect(try BIC(text).text == text.uppercased())
  }

  @Test(arguments: ["BNMXMXM", "BNMXMXMMX", "BNMX1XMM", "BNMXMX-M", ""])
  func `a SWIFT code of another form is refused`(text: String) {
    #expect(throws: Misfit.self) { try BIC(text) }
  }

  @Test func `three letters of a country are refused with the reason`() throws {
    #expect(try CountryCode("mx").letters == "MX")
    #expect(
      throws: Misfit("a recipient's country has two letters, such as MX; three are for users")
    ) {
      try CountryCode("MEX")
    }
    #expect(throws: Misfit("a country has two letters here, such as MX")) { try CountryCode("M1") }
  }

  @Test func `there is no USDC on Tron`() {
    #expect(StablecoinPair(.usdc, on: .tron) == nil)
    #expect(StablecoinPair.allCases.count == 5)
    for pair in StablecoinPair.allCases {
      #expect(StablecoinPair(pair.token, on: pair.network) == pair)
    }
  }

  @Test(arguments: [
    (Chain.solana, "11111111111111111111111111111111"),
    (.solana, "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"),
    (.polygon, "0x742d35Cc6634C0532925a3b844Bc454e4438f44e"),
    (.tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
  ])
  func `an address of the network's own form is taken`(chain: Chain, text: String) throws {
    #expect(try WalletAddress(text, on: chain).number.revealed().text == text)
  }

  @Test(arguments: [
    (Chain.solana, "1111111111111111111111111111111"),
    (.solana, "0PjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"),
    (.solana, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"),
    (.solana, "0x742d35Cc6634C0532925a3b844Bc454e4438f44e"),
    (.polygon, "742d35Cc6634C0532925a3b844Bc454e4438f44e"),
    (.polygon, "0x742d35Cc6634C0532925a3b844Bc454e4438f44"),
    (.polygon, "0x742d35Cc6634C0532925a3b844Bc454e4438f44g"),
    (.tron, "AR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
    (.tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6"),
    (.tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLjIt"),
  ])
  func `an address of another form is refused`(chain: Chain, text: String) {
    #expect(throws: Misfit.self) { try WalletAddress(text, on: chain) }
  }
}
