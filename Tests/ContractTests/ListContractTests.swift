import Kira
import KiraAPI
import Sandbox
import Testing

struct ListContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `users come page by page`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let page = try caller.ask(Users.list(PageNumber(1)))

    #expect(page.items.count == 100)
    #expect(page.hasMore)
    #expect(page.unreadable == 0)
  }
}
