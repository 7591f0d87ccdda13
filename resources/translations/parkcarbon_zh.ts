<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>BalanceSheetTables</name>
        <message>
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>All balances</source>
            <translation>全部收支平衡</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Gap (%)</source>
            <translation>差额率（%）</translation>
        </message>
        <message>
            <source>Limit (%)</source>
            <translation>限值（%）</translation>
        </message>
        <message>
            <source>Residual as stated</source>
            <translation>残差（上报值）</translation>
        </message>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Stock change</source>
            <translation>库存变化</translation>
        </message>
        <message>
            <source>Closed: the residual of the numbers as stated is at most 5 % (energy), 10 % (water) or 5 % (goods and all else) of the larger side. Choose a row to see its sheet below.</source>
            <translation>平衡的条件：按上报值计算的残差不超过较大一侧的 5%（能源）、10%（水）或 5%（物料及其他）。选择一行，下方显示其收支平衡表。</translation>
        </message>
        <message>
            <source>Residual = in − out − stock change</source>
            <translation>残差＝输入－输出－库存变化</translation>
        </message>
        <message>
            <source>Gap: residual by the larger side (%)</source>
            <translation>差额率：残差÷较大一侧（%）</translation>
        </message>
        <message>
            <source>Limit of a closed balance (%)</source>
            <translation>平衡限值（%）</translation>
        </message>
        <message>
            <source>Balance sheet</source>
            <translation>收支平衡表</translation>
        </message>
        <message>
            <source>As stated</source>
            <translation>上报值</translation>
        </message>
        <message>
            <source>Reconciled</source>
            <translation>平衡值</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>库存</translation>
        </message>
        <message>
            <source>Flows behind it</source>
            <translation>所涉及的流</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>From or to</source>
            <translation>来源或去向</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>物料</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>流编号</translation>
        </message>
        <message>
            <source>%1: the gap is %2, the limit %3.</source>
            <translation>%1：差额率 %2，限值 %3。</translation>
        </message>
    </context>
    <context>
        <name>BridgeTables</name>
        <message>
            <source>Bridge between the two totals</source>
            <translation>两个总量之间的差异分解</translation>
        </message>
        <message>
            <source>Kind of change</source>
            <translation>变化类型</translation>
        </message>
        <message>
            <source>Emissions (t CO2e)</source>
            <translation>排放量（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Sum of %1 term(s)</source>
            <translation>%1 项合计</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>残差</translation>
        </message>
        <message>
            <source>Terms of the bridge</source>
            <translation>差异分解项</translation>
        </message>
        <message>
            <source>Change (t CO2e)</source>
            <translation>变化量（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>排放源</translation>
        </message>
        <message>
            <source>Before (t CO2e)</source>
            <translation>变化前（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>After (t CO2e)</source>
            <translation>变化后（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Amount before → after</source>
            <translation>活动量 前 → 后</translation>
        </message>
    </context>
    <context>
        <name>CostTables</name>
        <message>
            <source>Products</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>Material losses</source>
            <translation>物料损失</translation>
        </message>
        <message>
            <source>All spending</source>
            <translation>全部支出</translation>
        </message>
        <message>
            <source>Costs of products and losses</source>
            <translation>产品与损失的成本</translation>
        </message>
        <message>
            <source>What is spent on</source>
            <translation>成本归属</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>物料</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>能源</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Waste management</source>
            <translation>废物管理</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Material flow cost accounting (ISO 14051): what is spent on products, and what on material that leaves as waste, emission or effluent.</source>
            <translation>物质流成本核算（ISO 14051）：用于产品的支出，以及用于以废物、废气、废水形式流失的物料的支出。</translation>
        </message>
        <message>
            <source>Enterprises</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Spent here</source>
            <translation>本单位支出</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Passed on</source>
            <translation>转出</translation>
        </message>
        <message>
            <source>Losses (%)</source>
            <translation>损失占比（%）</translation>
        </message>
    </context>
    <context>
        <name>EmbodiedTables</name>
        <message>
            <source>Exchanges</source>
            <translation>交换</translation>
        </message>
        <message>
            <source>Carbon (t CO2e)</source>
            <translation>隐含碳（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>To</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>t CO2e per unit</source>
            <translation>单位隐含碳（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>流编号</translation>
        </message>
        <message>
            <source>⚠ its energy factors promise more than it has</source>
            <translation>⚠ 其能源因子之和超过其实际排放</translation>
        </message>
        <message>
            <source>Enterprises</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Enterprise (t CO2e)</source>
            <translation>企业（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Own direct</source>
            <translation>自身直接排放</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>外购带入</translation>
        </message>
        <message>
            <source>Received inside</source>
            <translation>园区内接收</translation>
        </message>
        <message>
            <source>Passed on inside</source>
            <translation>园区内转出</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>输出到园区外</translation>
        </message>
        <message>
            <source>Ends here</source>
            <translation>在此终结</translation>
        </message>
        <message>
            <source>How it was shared</source>
            <translation>分摊方式</translation>
        </message>
        <message>
            <source>Own direct + imported + received = passed on + exported + ends here.</source>
            <translation>自身直接排放＋外购带入＋园区内接收＝园区内转出＋输出到园区外＋在此终结。</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Direct %1 t + imported %2 t = exported %3 t + final use %4 t.</source>
            <translation>直接排放 %1 吨＋外购带入 %2 吨＝输出 %3 吨＋最终使用 %4 吨。</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>园区外</translation>
        </message>
    </context>
    <context>
        <name>FactorUpdateTables</name>
        <message>
            <source>Sets and rows</source>
            <translation>数据集与数据行</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>数据行</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Project now</source>
            <translation>项目现用</translation>
        </message>
        <message>
            <source>Shipped</source>
            <translation>当前版本</translation>
        </message>
        <message>
            <source>Lines that change</source>
            <translation>变动的清单行</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Gas</source>
            <translation>气体</translation>
        </message>
        <message>
            <source>Before (t CO2e)</source>
            <translation>现用（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>After (t CO2e)</source>
            <translation>采用后（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>Because of</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>清单行</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计项</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>现用</translation>
        </message>
        <message>
            <source>After</source>
            <translation>采用后</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>New findings</source>
            <translation>新增问题</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
    </context>
    <context>
        <name>FlowCells</name>
        <message>
            <source>not determined</source>
            <translation>未确定</translation>
        </message>
        <message>
            <source>Not determined: %1.</source>
            <translation>未确定：%1。</translation>
        </message>
        <message>
            <source>Not determined: %1 and %2 more.</source>
            <translation>未确定：%1 等另 %2 项。</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>± (95 %)</source>
            <translation>±（95%）</translation>
        </message>
    </context>
    <context>
        <name>FlowEvidence</name>
        <message>
            <source>Stated</source>
            <translation>上报</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未计量</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>平衡后</translation>
        </message>
        <message>
            <source>not determined</source>
            <translation>无法确定</translation>
        </message>
        <message>
            <source>The others say</source>
            <translation>其他数据表明</translation>
        </message>
        <message>
            <source>nothing: only this one determines it</source>
            <translation>没有：只有这个数据能确定它</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>检验</translation>
        </message>
        <message>
            <source>z = %1, limit %2</source>
            <translation>z = %1，限值 %2</translation>
        </message>
        <message>
            <source>Left out as</source>
            <translation>剔除顺序</translation>
        </message>
        <message>
            <source>number %1; then χ² = %2 with %3 degrees of freedom, %4</source>
            <translation>第 %1 个；剔除后 χ² = %2，自由度 %3，%4</translation>
        </message>
        <message>
            <source>cannot be tested: nothing else measured says anything about this amount</source>
            <translation>无法检验：没有其他计量数据涉及该数量</translation>
        </message>
        <message>
            <source>not tested: stated as exact</source>
            <translation>未检验：按精确值上报</translation>
        </message>
        <message>
            <source>not measured; it follows from the balances below</source>
            <translation>未计量；由下列平衡得出</translation>
        </message>
        <message>
            <source>the measurements do not determine this amount</source>
            <translation>现有计量无法确定该数量</translation>
        </message>
        <message>
            <source>z = %1: nothing to ask about</source>
            <translation>z = %1：无需核实</translation>
        </message>
        <message>
            <source>no test was made</source>
            <translation>未作检验</translation>
        </message>
        <message>
            <source>not all of it is measured</source>
            <translation>并非全部计量</translation>
        </message>
        <message>
            <source>in − out as stated: %1 (z = %2, limit %3)</source>
            <translation>按上报值的收支差：%1（z = %2，限值 %3）</translation>
        </message>
        <message>
            <source>Balance of %1: %2</source>
            <translation>%1的平衡：%2</translation>
        </message>
        <message>
            <source>Exact numbers contradict each other, so nothing could be balanced.</source>
            <translation>精确数值互相矛盾，无法进行平衡。</translation>
        </message>
        <message>
            <source>Nothing is measured twice, so the data cannot be tested.</source>
            <translation>没有任何数量被重复计量，数据无法检验。</translation>
        </message>
        <message>
            <source>The measurements fit together</source>
            <translation>各计量数据相互吻合</translation>
        </message>
        <message>
            <source>The measurements contradict each other</source>
            <translation>计量数据互相矛盾</translation>
        </message>
        <message>
            <source>: χ² = %1 (limit %2) with %3 degrees of freedom, %4.</source>
            <translation>：χ² = %1（限值 %2），自由度 %3，%4。</translation>
        </message>
        <message>
            <source> %1 of %2 uncertain numbers cannot be tested.</source>
            <translation>%2 个带不确定度的数值中有 %1 个无法检验。</translation>
        </message>
    </context>
    <context>
        <name>FlowMap</name>
        <message>
            <source>Flows: %1</source>
            <translation>物质流：%1</translation>
        </message>
    </context>
    <context>
        <name>FlowWords</name>
        <message>
            <source>Losses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Air</source>
            <translation>大气</translation>
        </message>
        <message>
            <source>Store of %1</source>
            <translation>%1的库存</translation>
        </message>
        <message>
            <source>%1 (nature)</source>
            <translation>%1（自然环境）</translation>
        </message>
        <message>
            <source>%1 (outside)</source>
            <translation>%1（园区外）</translation>
        </message>
        <message>
            <source>carbon into the air</source>
            <translation>排入大气的碳</translation>
        </message>
        <message>
            <source>losses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>%1 → %2: %3</source>
            <translation>%1 → %2：%3</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>FormRow</name>
        <message>
            <source>%1 (needed)</source>
            <translation>%1（必填）</translation>
        </message>
    </context>
    <context>
        <name>HeatTables</name>
        <message>
            <source>◀ pinch</source>
            <translation>◀ 夹点</translation>
        </message>
        <message>
            <source>Problem table</source>
            <translation>问题表</translation>
        </message>
        <message>
            <source>From (shifted °C)</source>
            <translation>上限（平移后 °C）</translation>
        </message>
        <message>
            <source>To (shifted °C)</source>
            <translation>下限（平移后 °C）</translation>
        </message>
        <message>
            <source>Sources (GJ/a)</source>
            <translation>热源（GJ/a）</translation>
        </message>
        <message>
            <source>Sinks (GJ/a)</source>
            <translation>热汇（GJ/a）</translation>
        </message>
        <message>
            <source>Surplus (GJ/a)</source>
            <translation>盈余（GJ/a）</translation>
        </message>
        <message>
            <source>Heat from above (GJ/a)</source>
            <translation>来自上级的热量（GJ/a）</translation>
        </message>
        <message>
            <source>Heat passed down (GJ/a)</source>
            <translation>传给下级的热量（GJ/a）</translation>
        </message>
        <message>
            <source>Sources are shifted down and sinks up by half of ΔTmin. Distance, time of day and medium are not in it: it is the most that a network could recover.</source>
            <translation>热源温度下移、热汇温度上移各 ΔTmin 的一半。未考虑距离、时段和介质：结果是换热网络可回收热量的上限。</translation>
        </message>
        <message>
            <source>Sources and sinks</source>
            <translation>热源与热汇</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Heat</source>
            <translation>热量名称</translation>
        </message>
        <message>
            <source>From (°C)</source>
            <translation>起始温度（°C）</translation>
        </message>
        <message>
            <source>To (°C)</source>
            <translation>终止温度（°C）</translation>
        </message>
        <message>
            <source>Duty (GJ/a)</source>
            <translation>热负荷（GJ/a）</translation>
        </message>
        <message>
            <source>Heat (GJ/a)</source>
            <translation>热量（GJ/a）</translation>
        </message>
        <message>
            <source>sources %1 °C / sinks %2 °C</source>
            <translation>热源 %1 °C／热汇 %2 °C</translation>
        </message>
        <message>
            <source>Recoverable %1 GJ/a; least heat from outside %2 GJ/a; least heat to cool away %3 GJ/a.</source>
            <translation>可回收 %1 GJ/a；最小外供热量 %2 GJ/a；最小冷却热量 %3 GJ/a。</translation>
        </message>
        <message>
            <source>No pinch: no temperature limits the recovery.</source>
            <translation>无夹点：温度不限制回收。</translation>
        </message>
        <message>
            <source>Pinch: %1.</source>
            <translation>夹点：%1。</translation>
        </message>
        <message>
            <source>Composite curves</source>
            <translation>组合曲线</translation>
        </message>
        <message>
            <source>Temperature (°C)</source>
            <translation>温度（°C）</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>热源</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>热汇</translation>
        </message>
        <message>
            <source>Grand composite curve</source>
            <translation>总组合曲线</translation>
        </message>
        <message>
            <source>Shifted temperature (°C)</source>
            <translation>平移后温度（°C）</translation>
        </message>
        <message>
            <source>Heat flow</source>
            <translation>热流</translation>
        </message>
    </context>
    <context>
        <name>ImportWords</name>
        <message>
            <source>＋ new</source>
            <translation>＋ 新增</translation>
        </message>
        <message>
            <source>△ changed</source>
            <translation>△ 变更</translation>
        </message>
        <message>
            <source>＝ as it is</source>
            <translation>＝ 未变</translation>
        </message>
        <message>
            <source>✖ refused</source>
            <translation>✖ 拒收</translation>
        </message>
        <message>
            <source>– left out</source>
            <translation>– 不导入</translation>
        </message>
        <message numerus="yes">
            <source>⚠ %n row(s) refused</source>
            <translation>
                <numerusform>⚠ 拒收%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>✔ readable</source>
            <translation>✔ 可读取</translation>
        </message>
        <message>
            <source>✔ complete</source>
            <translation>✔ 完整</translation>
        </message>
        <message>
            <source>◐ something is still missing</source>
            <translation>◐ 尚有缺项</translation>
        </message>
        <message>
            <source>from zero</source>
            <translation>上年为零</translation>
        </message>
        <message>
            <source>In %1 it was %2.</source>
            <translation>%1年为%2。</translation>
        </message>
        <message>
            <source>That is less than half or more than double.</source>
            <translation>不足其一半或超过其两倍。</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>第%1行</translation>
        </message>
        <message>
            <source>✔ same</source>
            <translation>✔ 一致</translation>
        </message>
        <message>
            <source>✖ differs</source>
            <translation>✖ 不一致</translation>
        </message>
        <message>
            <source>Control totals</source>
            <translation>核对合计</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>数据表</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Sum in the files</source>
            <translation>文件中合计</translation>
        </message>
        <message>
            <source>Sum in the project</source>
            <translation>项目中合计</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差额</translation>
        </message>
        <message>
            <source>Same?</source>
            <translation>是否一致</translation>
        </message>
    </context>
    <context>
        <name>IndicatorTables</name>
        <message>
            <source>Assumed: natural gas weighs what its carbon weighs as methane (%1).</source>
            <translation>假定：天然气的质量按其碳量折算为甲烷（%1）。</translation>
        </message>
        <message>
            <source>the amount of %1 flow(s): %2</source>
            <translation>%1 条流的数量：%2</translation>
        </message>
        <message>
            <source>the mass of %1 fuel(s): %2</source>
            <translation>%1 种燃料的质量：%2</translation>
        </message>
        <message>
            <source>Cannot be computed; needs %1.</source>
            <translation>无法计算；需要%1。</translation>
        </message>
        <message>
            <source>flows of the layer %1</source>
            <translation>“%1”层的流</translation>
        </message>
        <message>
            <source>flows of goods into the park</source>
            <translation>进入园区的物料流</translation>
        </message>
        <message>
            <source>two parties inside that exchange something</source>
            <translation>园区内两个有交换的单位</translation>
        </message>
        <message>
            <source>offers of by-products (table of offers and needs) that name materials of flows</source>
            <translation>供需表中与流的物料同名的副产物供应</translation>
        </message>
        <message>
            <source>the fact %1 of the park</source>
            <translation>园区指标数据 %1</translation>
        </message>
        <message>
            <source>an amount above zero: %1</source>
            <translation>大于零的量：%1</translation>
        </message>
        <message>
            <source>loops of at most %1 nodes</source>
            <translation>不超过 %1 个节点的循环</translation>
        </message>
        <message>
            <source>Known of it: %1.</source>
            <translation>已知部分：%1。</translation>
        </message>
        <message>
            <source>Indicators of the park</source>
            <translation>园区指标</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Meaning, or what is missing</source>
            <translation>含义或所缺数据</translation>
        </message>
        <message>
            <source>This park, exchanges inside</source>
            <translation>本园区（园区内交换）</translation>
        </message>
        <message>
            <source>This park with nature and outside</source>
            <translation>本园区（含自然界和园区外）</translation>
        </message>
        <message>
            <source>Published networks</source>
            <translation>已发表网络</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>核对状态</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Published networks count exchanges with nature and the economy outside, too; compare them with the second row.</source>
            <translation>已发表网络也计入与自然界和外部经济的交换，应与第二行比较。</translation>
        </message>
    </context>
    <context>
        <name>InventoryPivotTab</name>
        <message>
            <source>Pivot</source>
            <translation>透视表</translation>
        </message>
        <message>
            <source>Empty totals: tonnes of different gases are not added up. Put the gas into rows or columns.</source>
            <translation>空白合计：不同气体的吨数不相加。请将“气体”放入行或列。</translation>
        </message>
        <message>
            <source>Empty totals: accounts that stand apart are never netted against each other. Put the account into rows or columns.</source>
            <translation>空白合计：单列的各项互不抵扣。请将“范围或科目”放入行或列。</translation>
        </message>
    </context>
    <context>
        <name>InventoryTables</name>
        <message>
            <source>Emissions (t CO2e)</source>
            <translation>排放量（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>View</source>
            <translation>口径</translation>
        </message>
        <message>
            <source>Category, fuel or process</source>
            <translation>类别、燃料或工艺</translation>
        </message>
        <message>
            <source>Gas</source>
            <translation>气体</translation>
        </message>
        <message>
            <source>Mass (t)</source>
            <translation>质量（吨）</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Imported energy</source>
            <translation>园区外购入能源</translation>
        </message>
        <message>
            <source>Boundary</source>
            <translation>核算边界</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>边界内</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>边界外</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>供能企业</translation>
        </message>
        <message>
            <source>Allocation</source>
            <translation>分摊方法</translation>
        </message>
        <message>
            <source>Share of heat (%)</source>
            <translation>供热分摊比例（%）</translation>
        </message>
        <message>
            <source>Electricity (t CO2e/MWh)</source>
            <translation>电力因子（吨/兆瓦时）</translation>
        </message>
        <message>
            <source>Heat (t CO2e/GJ)</source>
            <translation>热力因子（吨/吉焦）</translation>
        </message>
        <message>
            <source>Electricity (MWh)</source>
            <translation>供电量（兆瓦时）</translation>
        </message>
        <message>
            <source>Heat (GJ)</source>
            <translation>供热量（吉焦）</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>输送</translation>
        </message>
        <message>
            <source>From</source>
            <translation>供方</translation>
        </message>
        <message>
            <source>To</source>
            <translation>受方</translation>
        </message>
        <message>
            <source>Carrier</source>
            <translation>能源种类</translation>
        </message>
        <message>
            <source>Energy (GJ)</source>
            <translation>能量（吉焦）</translation>
        </message>
        <message>
            <source>Factor (t CO2e/GJ)</source>
            <translation>因子（吨/吉焦）</translation>
        </message>
        <message>
            <source>Given by the seller (t CO2e)</source>
            <translation>供方转出（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Taken by the buyer (t CO2e)</source>
            <translation>受方转入（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>清单行</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Counted in totals</source>
            <translation>计入总量</translation>
        </message>
        <message>
            <source>Status of the factor</source>
            <translation>因子状态</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>总量口径</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>排放类别</translation>
        </message>
        <message>
            <source>Gases</source>
            <translation>气体种类</translation>
        </message>
        <message>
            <source>Enterprises</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>供能企业</translation>
        </message>
        <message>
            <source>Elimination</source>
            <translation>内部抵消</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>清单明细</translation>
        </message>
        <message>
            <source>Factors used</source>
            <translation>所用因子</translation>
        </message>
    </context>
    <context>
        <name>LineFacets</name>
        <message>
            <source>Scope 1 · %1</source>
            <translation>范围一 · %1</translation>
        </message>
        <message>
            <source>Scope 2 · %1</source>
            <translation>范围二 · %1</translation>
        </message>
        <message>
            <source>(not stated)</source>
            <translation>（未填写）</translation>
        </message>
        <message>
            <source>Scope or account</source>
            <translation>范围或科目</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>片区</translation>
        </message>
        <message>
            <source>Role in the park</source>
            <translation>在园区的角色</translation>
        </message>
        <message>
            <source>Fuel, process or carrier</source>
            <translation>燃料、过程或能源品种</translation>
        </message>
        <message>
            <source>Gas</source>
            <translation>气体</translation>
        </message>
        <message>
            <source>Status of the factor</source>
            <translation>因子状态</translation>
        </message>
    </context>
    <context>
        <name>LossTables</name>
        <message>
            <source>Loss</source>
            <translation>损失量</translation>
        </message>
        <message>
            <source>All parties</source>
            <translation>全部单位</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Part of what it takes in (%)</source>
            <translation>占其输入（%）</translation>
        </message>
        <message>
            <source>%1 more with smaller losses.</source>
            <translation>另有 %1 个单位损失较小。</translation>
        </message>
        <message>
            <source>Largest losses: %1</source>
            <translation>最大损失：%1</translation>
        </message>
    </context>
    <context>
        <name>OfficialFormTables</name>
        <message>
            <source>An empty cell: no flow of the data belongs there.</source>
            <translation>空白单元格：数据中没有属于该项的流。</translation>
        </message>
        <message>
            <source>Water balance table</source>
            <translation>水平衡表</translation>
        </message>
        <message>
            <source>Water user</source>
            <translation>用水单位</translation>
        </message>
        <message>
            <source>Energy balance table</source>
            <translation>能源平衡表</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>项目</translation>
        </message>
    </context>
    <context>
        <name>PackWords</name>
        <message>
            <source>– not asked</source>
            <translation>– 未发</translation>
        </message>
        <message>
            <source>… waiting</source>
            <translation>… 待回收</translation>
        </message>
        <message>
            <source>⚠ overdue</source>
            <translation>⚠ 逾期</translation>
        </message>
        <message>
            <source>◐ incomplete</source>
            <translation>◐ 不完整</translation>
        </message>
        <message>
            <source>✔ complete</source>
            <translation>✔ 完整</translation>
        </message>
        <message>
            <source>✎ drafted</source>
            <translation>✎ 待提出</translation>
        </message>
        <message>
            <source>? open</source>
            <translation>? 待答复</translation>
        </message>
        <message>
            <source>✔ answered</source>
            <translation>✔ 已答复</translation>
        </message>
        <message>
            <source>– withdrawn</source>
            <translation>– 已撤回</translation>
        </message>
    </context>
    <context>
        <name>PageTitles</name>
        <message>
            <source>Uncertainty</source>
            <translation>不确定性</translation>
        </message>
        <message>
            <source>Pollutants</source>
            <translation>污染物</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Park overview</source>
            <translation>园区总览</translation>
        </message>
        <message>
            <source>Park settings</source>
            <translation>园区设置</translation>
        </message>
        <message>
            <source>Zones and enterprises</source>
            <translation>片区与企业</translation>
        </message>
        <message>
            <source>Activity data</source>
            <translation>活动数据</translation>
        </message>
        <message>
            <source>Energy transfers</source>
            <translation>能源输送</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>基础数据</translation>
        </message>
        <message>
            <source>Flow data</source>
            <translation>物质流数据</translation>
        </message>
        <message>
            <source>Inventory</source>
            <translation>排放清单</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Activity entry</source>
            <translation>活动数据填报</translation>
        </message>
        <message>
            <source>Factors</source>
            <translation>因子</translation>
        </message>
        <message>
            <source>Flow balances</source>
            <translation>物质流平衡</translation>
        </message>
        <message>
            <source>Sankey diagram</source>
            <translation>物质流图</translation>
        </message>
        <message>
            <source>Flows</source>
            <translation>物质流</translation>
        </message>
        <message>
            <source>Consultant's board</source>
            <translation>工作看板</translation>
        </message>
        <message>
            <source>Plan and projects</source>
            <translation>计划与项目</translation>
        </message>
        <message>
            <source>Measures and targets</source>
            <translation>项目与目标</translation>
        </message>
        <message>
            <source>Team and meetings</source>
            <translation>团队与会议</translation>
        </message>
        <message>
            <source>Indicators' inputs</source>
            <translation>指标输入</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Workbooks</source>
            <translation>填报表</translation>
        </message>
        <message>
            <source>Workbooks' records</source>
            <translation>填报记录</translation>
        </message>
    </context>
    <context>
        <name>ParameterWords</name>
        <message>
            <source>Energy transfer %1, %2</source>
            <translation>能源输送 %1，%2</translation>
        </message>
        <message>
            <source>Amount of %1, %2, %3</source>
            <translation>%1 活动量，%2，%3</translation>
        </message>
        <message>
            <source>road transport</source>
            <translation>道路运输</translation>
        </message>
        <message>
            <source>energy industries</source>
            <translation>能源工业</translation>
        </message>
        <message>
            <source>manufacturing</source>
            <translation>制造业</translation>
        </message>
        <message>
            <source>process</source>
            <translation>工业过程</translation>
        </message>
        <message>
            <source>cooling</source>
            <translation>制冷</translation>
        </message>
        <message>
            <source>Factor: %1</source>
            <translation>因子：%1</translation>
        </message>
    </context>
    <context>
        <name>PollutantTables</name>
        <message>
            <source>air</source>
            <translation>大气</translation>
        </message>
        <message>
            <source>water</source>
            <translation>水</translation>
        </message>
        <message>
            <source>Emission (kg)</source>
            <translation>排放量（千克）</translation>
        </message>
        <message>
            <source>Park</source>
            <translation>园区</translation>
        </message>
        <message>
            <source>Tax of the enterprise (CNY)</source>
            <translation>企业应纳税额（元）</translation>
        </message>
        <message>
            <source>Enterprises</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>环境保护税</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>排放口</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>核算期</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>介质</translation>
        </message>
        <message>
            <source>Pollutant</source>
            <translation>污染物</translation>
        </message>
        <message>
            <source>Equivalents</source>
            <translation>污染当量数</translation>
        </message>
        <message>
            <source>Taxed?</source>
            <translation>是否征税</translation>
        </message>
        <message>
            <source>Part due</source>
            <translation>计征比例</translation>
        </message>
        <message>
            <source>Tax (CNY)</source>
            <translation>税额（元）</translation>
        </message>
        <message>
            <source>A dash: no rate is known. Enter the province's rates above.</source>
            <translation>短横表示税额标准未知，请在上方填写本省税额标准。</translation>
        </message>
        <message>
            <source>of it stated</source>
            <translation>其中：填报</translation>
        </message>
        <message>
            <source>of it estimated</source>
            <translation>其中：估算</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>and %1 more finding(s)</source>
            <translation>另有 %1 条提示</translation>
        </message>
        <message>
            <source>Carbon and pollutants together</source>
            <translation>减污降碳协同</translation>
        </message>
        <message>
            <source>Emission</source>
            <translation>排放</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>减排量</translation>
        </message>
        <message>
            <source>Together?</source>
            <translation>协同类型</translation>
        </message>
        <message>
            <source>Elasticity</source>
            <translation>弹性系数</translation>
        </message>
        <message>
            <source>LAPeq: equivalents of all pollutants to air. IAPeq adds CO2e at η equivalents per tonne; there is no published η, so it is shown only for one that is entered.</source>
            <translation>LAPeq：全部大气污染物的污染当量数。IAPeq 再按每吨二氧化碳当量折 η 个当量计入碳排放；η 没有公开发布的取值，仅在填写后显示。</translation>
        </message>
        <message>
            <source>Without an equivalent value: %1</source>
            <translation>无当量值：%1</translation>
        </message>
    </context>
    <context>
        <name>ResultCharts</name>
        <message>
            <source>Emissions (t CO2e)</source>
            <translation>排放量（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>占比（%）</translation>
        </message>
        <message>
            <source>Direct emissions by category</source>
            <translation>各类直接排放</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Enterprises with the largest direct emissions</source>
            <translation>直接排放最多的企业</translation>
        </message>
        <message>
            <source>Emissions by year</source>
            <translation>各年排放</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>The five views of the park total</source>
            <translation>园区总量的五种口径</translation>
        </message>
        <message>
            <source>View</source>
            <translation>口径</translation>
        </message>
    </context>
    <context>
        <name>SankeyTables</name>
        <message>
            <source>± % (95 %)</source>
            <translation>± %（95%）</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>可核对性</translation>
        </message>
        <message>
            <source>Flow ID</source>
            <translation>物质流编号</translation>
        </message>
        <message>
            <source>%1 flows</source>
            <translation>%1 条流</translation>
        </message>
        <message>
            <source>Flows shown</source>
            <translation>图中各流</translation>
        </message>
        <message>
            <source>In and out of nodes</source>
            <translation>节点收支</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差额</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>收支说明</translation>
        </message>
        <message>
            <source>Sums of the flows shown whose amount is determined.</source>
            <translation>仅合计图中数量已确定的流。</translation>
        </message>
    </context>
    <context>
        <name>StepWords</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>imported on %1</source>
            <translation>导入时间 %1</translation>
        </message>
        <message>
            <source>imported by %1 on %2</source>
            <translation>%1于%2导入</translation>
        </message>
    </context>
    <context>
        <name>TableCopy</name>
        <message>
            <source>Count: %1</source>
            <translation>计数：%1</translation>
        </message>
        <message>
            <source>Sum: %1   Mean: %2   Count: %3</source>
            <translation>求和：%1   平均值：%2   计数：%3</translation>
        </message>
    </context>
    <context>
        <name>UncertaintyTables</name>
        <message>
            <source>Views and enterprises</source>
            <translation>口径和企业</translation>
        </message>
        <message>
            <source>View or enterprise</source>
            <translation>口径或企业</translation>
        </message>
        <message>
            <source>Mean (t CO2e)</source>
            <translation>均值（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>± 95 %</source>
            <translation>± 95%</translation>
        </message>
        <message>
            <source>From</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>To</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>First order: mean</source>
            <translation>误差传播法：均值</translation>
        </message>
        <message>
            <source>First order: ± 95 %</source>
            <translation>误差传播法：± 95%</translation>
        </message>
        <message>
            <source>Monte Carlo: the interval holds 95 % of the draws. First order: error propagation (IPCC 2006 Vol. 1 Ch. 3).</source>
            <translation>蒙特卡罗法：区间包含 95% 的抽样结果。误差传播法：一阶近似（IPCC 2006 第1卷第3章）。</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>趋势</translation>
        </message>
        <message>
            <source>View</source>
            <translation>口径</translation>
        </message>
        <message>
            <source>Change (t CO2e)</source>
            <translation>变化量（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Change (%)</source>
            <translation>变化率（%）</translation>
        </message>
        <message>
            <source>From (%)</source>
            <translation>下限（%）</translation>
        </message>
        <message>
            <source>To (%)</source>
            <translation>上限（%）</translation>
        </message>
        <message>
            <source>First order (%)</source>
            <translation>误差传播法（%）</translation>
        </message>
        <message>
            <source>± percentage points</source>
            <translation>± 百分点</translation>
        </message>
        <message>
            <source>Choose a base year and compute to see how sure the change is.</source>
            <translation>选择基年并计算，可查看变化的不确定性。</translation>
        </message>
        <message>
            <source>The same factors are drawn in both years, so that what they share cancels out (IPCC 2006 Vol. 1 Ch. 3.2.2.1).</source>
            <translation>两年使用同一组因子抽样，共同的误差相互抵消（IPCC 2006 第1卷第3.2.2.1节）。</translation>
        </message>
        <message>
            <source>Contributions to the variance</source>
            <translation>对方差的贡献</translation>
        </message>
        <message>
            <source>Amount or factor</source>
            <translation>活动数据或因子</translation>
        </message>
        <message>
            <source>Share of the variance (%)</source>
            <translation>占方差的比例（%）</translation>
        </message>
        <message>
            <source>What the uncertainty comes from (% of the variance)</source>
            <translation>不确定性的来源（占方差 %）</translation>
        </message>
    </context>
    <context>
        <name>ViewTables</name>
        <message>
            <source>View or account (t CO2e)</source>
            <translation>口径或科目（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Parts and accounts apart, never netted:</source>
            <translation>组成部分和单列科目（互不抵扣）：</translation>
        </message>
        <message>
            <source>By year</source>
            <translation>分年度</translation>
        </message>
        <message>
            <source>Energy statistics count t CO2 from energy only; all other rows are t CO2e.</source>
            <translation>能源统计口径只计能源活动的二氧化碳（吨）；其余各行均为吨二氧化碳当量。</translation>
        </message>
        <message>
            <source>Category (t CO2e)</source>
            <translation>类别（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Market-based</source>
            <translation>基于市场</translation>
        </message>
        <message>
            <source>Biogenic CO2 (apart)</source>
            <translation>生物质二氧化碳（单列）</translation>
        </message>
        <message>
            <source>Beside the categories, never netted:</source>
            <translation>各类别之外单列（互不抵扣）：</translation>
        </message>
        <message>
            <source>ISO 14064-1:2018, clause 9.3.1 and Annex F. A dash: the category was not assessed.</source>
            <translation>ISO 14064-1:2018 第9.3.1条和附录F。短横表示未评估该类别。</translation>
        </message>
        <message>
            <source>Scope %1 (t CO2e)</source>
            <translation>范围%1（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Sub-sector</source>
            <translation>子部门</translation>
        </message>
        <message>
            <source>Why a cell has a key</source>
            <translation>使用符号的原因</translation>
        </message>
        <message>
            <source>Total GPC %1</source>
            <translation>GPC %1 合计</translation>
        </message>
        <message>
            <source>The park as a community (GPC v1.1). Keys: IE included elsewhere, NE not estimated, NO not occurring, C confidential.</source>
            <translation>以园区为社区（GPC v1.1）。符号：IE 计入他处，NE 未估算，NO 不发生，C 保密。</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>能源</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>tce</source>
            <translation>吨标准煤</translation>
        </message>
        <message>
            <source>Factor</source>
            <translation>因子</translation>
        </message>
        <message>
            <source>t CO2</source>
            <translation>吨二氧化碳</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Energy statistics</source>
            <translation>能源统计</translation>
        </message>
        <message>
            <source>CO2 by</source>
            <translation>二氧化碳口径</translation>
        </message>
        <message>
            <source>t CO2 per tce</source>
            <translation>吨二氧化碳/吨标准煤</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>限值</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>是否达到</translation>
        </message>
        <message>
            <source>t CO2 or t CO2e</source>
            <translation>吨二氧化碳（当量）</translation>
        </message>
        <message>
            <source>Energy (tce)</source>
            <translation>能源消费量（吨标准煤）</translation>
        </message>
        <message>
            <source>met</source>
            <translation>达到</translation>
        </message>
        <message>
            <source>not met</source>
            <translation>未达到</translation>
        </message>
        <message>
            <source>Zero carbon</source>
            <translation>零碳核心指标</translation>
        </message>
        <message>
            <source>No limit applies below 0.2 million tce of energy consumption a year.</source>
            <translation>年能源消费量低于20万吨标准煤时没有适用的限值。</translation>
        </message>
        <message>
            <source>Instrument</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Electricity (MWh)</source>
            <translation>电量（兆瓦时）</translation>
        </message>
        <message>
            <source>Location-based (t CO2)</source>
            <translation>基于位置（吨二氧化碳）</translation>
        </message>
        <message>
            <source>Market-based (t CO2)</source>
            <translation>基于市场（吨二氧化碳）</translation>
        </message>
        <message>
            <source>Bought electricity</source>
            <translation>外购电力</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::Actions</name>
        <message>
            <source>&amp;Give part to a colleague…</source>
            <translation>分发分工副本(&amp;G)…</translation>
        </message>
        <message>
            <source>&amp;Merge part…</source>
            <translation>合并分工副本(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;New project…</source>
            <translation>新建项目(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>打开项目(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Close project</source>
            <translation>关闭项目(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Import files…</source>
            <translation>导入文件(&amp;I)…</translation>
        </message>
        <message>
            <source>Import park &amp;folder…</source>
            <translation>导入园区文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Export as CSV…</source>
            <translation>导出为CSV(&amp;E)…</translation>
        </message>
        <message>
            <source>Write &amp;report…</source>
            <translation>编写报告(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Find anything…</source>
            <translation>查找(&amp;F)…</translation>
        </message>
        <message>
            <source>Re&amp;calculate</source>
            <translation>重新计算(&amp;C)</translation>
        </message>
        <message>
            <source>Chec&amp;k data</source>
            <translation>检查数据(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Next page</source>
            <translation>下一页(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Previous page</source>
            <translation>上一页(&amp;P)</translation>
        </message>
        <message>
            <source>Go to &amp;navigation</source>
            <translation>转到导航栏(&amp;N)</translation>
        </message>
        <message>
            <source>Go to p&amp;age</source>
            <translation>转到页面(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>放大文字(&amp;L)</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>缩小文字(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Keyboard and help</source>
            <translation>快捷键与帮助(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About ParkCarbon</source>
            <translation>关于园碳(&amp;A)</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::AnswerBoardModel</name>
        <message>
            <source>Enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Sent on</source>
            <translation>发出日期</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Returned on</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>待答问题</translation>
        </message>
        <message>
            <source>Share of energy</source>
            <translation>能耗占比</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::BalanceSheetsTab</name>
        <message>
            <source>Balance sheets</source>
            <translation>收支平衡</translation>
        </message>
        <message>
            <source>&amp;Layer:</source>
            <translation>层(&amp;L)：</translation>
        </message>
        <message>
            <source>Layer of the balances</source>
            <translation>平衡所在的层</translation>
        </message>
        <message>
            <source>P&amp;arty:</source>
            <translation>单位(&amp;A)：</translation>
        </message>
        <message>
            <source>Party whose balance sheet is shown</source>
            <translation>显示其收支平衡表的单位</translation>
        </message>
        <message>
            <source>All balances</source>
            <translation>全部收支平衡</translation>
        </message>
        <message>
            <source>Balance sheet of the chosen party</source>
            <translation>所选单位的收支平衡表</translation>
        </message>
        <message>
            <source>All layers</source>
            <translation>全部层</translation>
        </message>
        <message>
            <source>No flow is known in this period.</source>
            <translation>本期没有流数据。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::CategoryBox</name>
        <message>
            <source>Energy use</source>
            <translation>能源利用</translation>
        </message>
        <message>
            <source>Process</source>
            <translation>工业过程</translation>
        </message>
        <message>
            <source>Waste</source>
            <translation>废物处理</translation>
        </message>
        <message>
            <source>Fugitive</source>
            <translation>逸散</translation>
        </message>
        <message>
            <source>Removal and recovery</source>
            <translation>碳汇与回收</translation>
        </message>
        <message>
            <source>Scope 3</source>
            <translation>范围三</translation>
        </message>
        <message>
            <source>Pollutants</source>
            <translation>污染物</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::CommandPalette</name>
        <message>
            <source>Find anything</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Page, command, enterprise, zone or step</source>
            <translation>页面、命令、企业、片区或步骤</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>查找结果</translation>
        </message>
        <message>
            <source>page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>command</source>
            <translation>命令</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::EntryForm</name>
        <message>
            <source>E&amp;nterprise</source>
            <translation>企业(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Period</source>
            <translation>期间(&amp;P)</translation>
        </message>
        <message>
            <source>Name of the i&amp;tem</source>
            <translation>项目名称(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Quantity</source>
            <translation>数量(&amp;Q)</translation>
        </message>
        <message>
            <source>2025, 2025-Q3 or 2025-07</source>
            <translation>2025、2025-Q3 或 2025-07</translation>
        </message>
        <message>
            <source>default of the method</source>
            <translation>留空则用方法缺省值</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::EntryPage</name>
        <message>
            <source>Choose an item on the left.</source>
            <translation>请在左侧选择项目。</translation>
        </message>
        <message>
            <source>Mend the marked fields to see the result.</source>
            <translation>请先改正标出的字段，再查看结果。</translation>
        </message>
        <message>
            <source>Fill the fields marked * to see the result.</source>
            <translation>请填写带 * 的字段，即可看到结果。</translation>
        </message>
        <message>
            <source>Enter the quantity to see the result.</source>
            <translation>请填写数量，即可看到结果。</translation>
        </message>
        <message>
            <source>Choose an item on the left first.</source>
            <translation>请先在左侧选择项目。</translation>
        </message>
        <message>
            <source>Nothing was stored: mend the marked fields.</source>
            <translation>未保存：请改正标出的字段。</translation>
        </message>
        <message>
            <source>Row %1 was added.</source>
            <translation>已添加记录 %1。</translation>
        </message>
        <message>
            <source>Row %1 was changed.</source>
            <translation>已修改记录 %1。</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>添加(&amp;A)</translation>
        </message>
        <message>
            <source>Ch&amp;ange the row</source>
            <translation>保存修改(&amp;A)</translation>
        </message>
        <message>
            <source>Add and ne&amp;xt</source>
            <translation>添加并继续(&amp;X)</translation>
        </message>
        <message>
            <source>Change and ne&amp;xt</source>
            <translation>修改并继续(&amp;X)</translation>
        </message>
        <message>
            <source>No item chosen yet</source>
            <translation>尚未选择项目</translation>
        </message>
        <message>
            <source>Changing row %1: %2</source>
            <translation>正在修改记录 %1：%2</translation>
        </message>
        <message>
            <source>&amp;Category</source>
            <translation>类别(&amp;C)</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>&amp;Item</source>
            <translation>项目(&amp;I)</translation>
        </message>
        <message>
            <source>Find an item</source>
            <translation>查找项目</translation>
        </message>
        <message>
            <source>part of the name</source>
            <translation>输入名称的一部分</translation>
        </message>
        <message>
            <source>Up and down choose an item, Enter takes it.</source>
            <translation>按上下键移动，按回车选定。</translation>
        </message>
        <message>
            <source>Items of the category</source>
            <translation>该类别的项目</translation>
        </message>
        <message>
            <source>C&amp;lear</source>
            <translation>清空(&amp;L)</translation>
        </message>
        <message>
            <source>Ctrl+Enter; enterprise and period stay</source>
            <translation>Ctrl+Enter；保留企业和期间</translation>
        </message>
        <message>
            <source>Latest &amp;rows of this enterprise, category and period</source>
            <translation>本企业、本类别、本期间的最近记录(&amp;R)</translation>
        </message>
        <message>
            <source>Latest rows of this enterprise, category and period</source>
            <translation>本企业、本类别、本期间的最近记录</translation>
        </message>
        <message>
            <source>This row is no part of the greenhouse gas inventory of %1.</source>
            <translation>本条记录不计入 %1 年的温室气体清单。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ExplainDock</name>
        <message>
            <source>Line %1, %2</source>
            <translation>明细 %1，%2</translation>
        </message>
        <message>
            <source>Explain</source>
            <translation>数字由来</translation>
        </message>
        <message>
            <source>Steps of the derivation</source>
            <translation>计算步骤</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Go to the &amp;record</source>
            <translation>转到该记录(&amp;R)</translation>
        </message>
        <message>
            <source>Double-click a number on the overview or the inventory page, or press Enter on it: its derivation appears here.</source>
            <translation>在总览页或清单页双击某个数字（或选中后按回车），这里会显示它的计算过程。</translation>
        </message>
        <message>
            <source>Line %1</source>
            <translation>清单行 %1</translation>
        </message>
        <message>
            <source>Indicator %1</source>
            <translation>指标 %1</translation>
        </message>
        <message>
            <source>Show the &amp;original file</source>
            <translation>查看原件(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FactorDecisionsTab</name>
        <message>
            <source>&amp;Year that stands in:</source>
            <translation>采用年份(&amp;Y)：</translation>
        </message>
        <message>
            <source>Year that stands in</source>
            <translation>采用年份</translation>
        </message>
        <message>
            <source>&amp;Reason:</source>
            <translation>理由(&amp;R)：</translation>
        </message>
        <message>
            <source>Reason of the decision</source>
            <translation>决定的理由</translation>
        </message>
        <message>
            <source>&amp;Decide</source>
            <translation>记录决定(&amp;D)</translation>
        </message>
        <message>
            <source>Decisions recorded:</source>
            <translation>已记录的决定：</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Factor that is not published</source>
            <translation>尚未发布的因子</translation>
        </message>
        <message>
            <source>Stands in now</source>
            <translation>暂用年份</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>所涉事项</translation>
        </message>
        <message>
            <source>Open substitutes</source>
            <translation>待决定的替代因子</translation>
        </message>
        <message>
            <source>Grid factor (%1)</source>
            <translation>电网排放因子（%1）</translation>
        </message>
        <message>
            <source>Residual mix (%1)</source>
            <translation>剩余组合因子（%1）</translation>
        </message>
        <message>
            <source>Nothing has been computed yet.</source>
            <translation>尚未计算。</translation>
        </message>
        <message>
            <source>No substitute waits for a decision.</source>
            <translation>没有待决定的替代因子。</translation>
        </message>
        <message numerus="yes">
            <source>%n factor(s) stand in for years that are not published, and nobody has decided.</source>
            <translation>
                <numerusform>%n个年份的因子尚未发布，暂用其他年份的数据，尚未作出决定。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FactorListModel</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>核对状态</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FactorSearchTab</name>
        <message>
            <source>Search: name, fuel, process, gas, province, year … (Ctrl+F)</source>
            <translation>查找：名称、燃料、工艺、气体、省份、年份……（Ctrl+F）</translation>
        </message>
        <message>
            <source>Search the factors</source>
            <translation>查找因子</translation>
        </message>
        <message>
            <source>Kind of factor</source>
            <translation>因子种类</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>数据集</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>核对状态</translation>
        </message>
        <message>
            <source>Factors found</source>
            <translation>查到的因子</translation>
        </message>
        <message>
            <source>Details of the factor</source>
            <translation>因子详情</translation>
        </message>
        <message>
            <source>&amp;Value:</source>
            <translation>数值(&amp;V)：</translation>
        </message>
        <message>
            <source>Value to use</source>
            <translation>要采用的数值</translation>
        </message>
        <message>
            <source>Use as &amp;own factor</source>
            <translation>用作自有因子(&amp;O)</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部种类</translation>
        </message>
        <message>
            <source>All sets</source>
            <translation>全部数据集</translation>
        </message>
        <message>
            <source>Any status</source>
            <translation>全部状态</translation>
        </message>
        <message numerus="yes">
            <source>%n factor(s)</source>
            <translation>
                <numerusform>%n个因子</numerusform>
            </translation>
        </message>
        <message>
            <source>No factor is found with these words and filters.</source>
            <translation>没有符合条件的因子。</translation>
        </message>
        <message>
            <source>Own factors stand for parameters of fuels, processes and waste.</source>
            <translation>自有因子只用于燃料、工业过程和废弃物的参数。</translation>
        </message>
        <message>
            <source>◷ The project's pinned set holds these values; the shipped set holds others (see the preview).</source>
            <translation>◷ 此为项目固定数据集中的数值；当前版本的数值不同，见“因子更新”。</translation>
        </message>
        <message>
            <source>◷ Only the project's pinned set holds this factor; it no longer ships.</source>
            <translation>◷ 仅项目固定的数据集含有此因子，当前版本已不再提供。</translation>
        </message>
        <message>
            <source>＋ Ships with this version, but the project's pinned set does not hold it yet.</source>
            <translation>＋ 当前版本新增，项目固定的数据集尚不含此因子。</translation>
        </message>
        <message>
            <source>★ The project's own factor; it goes before those of the sets.</source>
            <translation>★ 项目自有因子，优先于数据集中的因子。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Year of the data</source>
            <translation>数据年份</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Nobody has seen this value at its primary source; confirm it before relying on it.</source>
            <translation>此数值尚未与原始出处核对，采用前请先核实。</translation>
        </message>
        <message>
            <source>Stands for</source>
            <translation>含义</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FactorUpdateTab</name>
        <message>
            <source>Compute the &amp;preview</source>
            <translation>计算预览(&amp;P)</translation>
        </message>
        <message>
            <source>Preview of newer factors</source>
            <translation>因子更新预览</translation>
        </message>
        <message>
            <source>Se&amp;t:</source>
            <translation>数据集(&amp;T)：</translation>
        </message>
        <message>
            <source>Set that was replaced</source>
            <translation>已被替换的数据集</translation>
        </message>
        <message>
            <source>Rows of the set that was replaced</source>
            <translation>已被替换的数据集的数据行</translation>
        </message>
        <message>
            <source>&amp;Reason:</source>
            <translation>理由(&amp;R)：</translation>
        </message>
        <message>
            <source>Reason for taking the shipped sets</source>
            <translation>采用当前版本数据集的理由</translation>
        </message>
        <message>
            <source>Why the newer factors are taken; it stands in the history</source>
            <translation>为什么采用新因子；将记入历史记录</translation>
        </message>
        <message>
            <source>&amp;Take the shipped sets</source>
            <translation>采用当前版本(&amp;T)</translation>
        </message>
        <message>
            <source>Replaced sets (%1)</source>
            <translation>已替换的数据集（%1）</translation>
        </message>
        <message>
            <source>The project uses the shipped sets; there is nothing to take.</source>
            <translation>项目使用的就是当前版本的数据集，无需更新。</translation>
        </message>
        <message>
            <source>Sets that differ from those shipped: %1; rows in them that differ: %2.</source>
            <translation>与当前版本不同的数据集：%1 个，其中不同的数据行：%2 行。</translation>
        </message>
        <message>
            <source>The preview computes every year with both and lists each line that would change.</source>
            <translation>预览将用新旧两套因子计算各年份，并列出每一条会变动的清单行。</translation>
        </message>
        <message>
            <source>The project has changed since the preview; compute it anew before taking the sets.</source>
            <translation>预览之后项目又有改动，请重新计算预览后再采用。</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) would change. Nothing is changed before you take the sets.</source>
            <translation>
                <numerusform>将有%n条清单行变动。采用之前不改变任何结果。</numerusform>
            </translation>
        </message>
        <message>
            <source>Comparing the factors</source>
            <translation>正在比较因子</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FactorsPage</name>
        <message>
            <source>Factors</source>
            <translation>因子</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Own factors</source>
            <translation>自有因子</translation>
        </message>
        <message>
            <source>Compare fuel sets</source>
            <translation>燃料数据集对比</translation>
        </message>
        <message>
            <source>Newer factors</source>
            <translation>因子更新</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>决定</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FilterHeader</name>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Filter of %1</source>
            <translation>“%1”的筛选条件</translation>
        </message>
        <message>
            <source>Part of the text; for numbers also &gt;5, &lt;=3, =7</source>
            <translation>输入部分文字；数字还可用 &gt;5、&lt;=3、=7</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FindingsDock</name>
        <message>
            <source>Findings</source>
            <translation>问题清单</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>警告和错误</translation>
        </message>
        <message>
            <source>Errors only</source>
            <translation>仅错误</translation>
        </message>
        <message>
            <source>Which findings to show</source>
            <translation>显示哪些问题</translation>
        </message>
        <message>
            <source>Chec&amp;k (F8)</source>
            <translation>检查(&amp;K)（F8）</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n个错误</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n个警告</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n条提示</numerusform>
            </translation>
        </message>
        <message>
            <source>The data have not been checked yet.</source>
            <translation>尚未检查数据。</translation>
        </message>
        <message>
            <source>The data have changed since the last check.</source>
            <translation>上次检查之后数据又有改动。</translation>
        </message>
        <message>
            <source>Show those set aside</source>
            <translation>显示已忽略的问题</translation>
        </message>
        <message>
            <source>Set aside…</source>
            <translation>忽略……</translation>
        </message>
        <message>
            <source>Set aside… (Del)</source>
            <translation>忽略……（Del）</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Reopen (Shift+Del)</source>
            <translation>恢复（Shift+Del）</translation>
        </message>
        <message numerus="yes">
            <source>%n set aside</source>
            <translation>
                <numerusform>已忽略%n条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n findings are set aside for the same reason.</source>
            <translation>
                <numerusform>将以同一理由忽略%n个问题。</numerusform>
            </translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>忽略</translation>
        </message>
        <message>
            <source>It stays set aside until what it says changes.</source>
            <translation>问题内容发生变化后自动恢复。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FindingsKeeper</name>
        <message>
            <source>Checking the data</source>
            <translation>正在检查数据</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FindingsModel</name>
        <message>
            <source>Finding</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Set aside by %1 on %2: %3</source>
            <translation>%1于%2忽略，理由：%3</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowBalancesPage</name>
        <message>
            <source>&amp;Period:</source>
            <translation>期间(&amp;P)：</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Flow balances</source>
            <translation>物质流平衡</translation>
        </message>
        <message>
            <source>Parts of the flow balances</source>
            <translation>物质流平衡的各部分</translation>
        </message>
        <message>
            <source>Balancing the flows</source>
            <translation>正在平衡物质流</translation>
        </message>
        <message>
            <source>The flows are being balanced …</source>
            <translation>正在平衡物质流……</translation>
        </message>
        <message>
            <source>Numbers are the reconciled ones where nothing else is said.</source>
            <translation>未另行说明时，数值均为平衡值。</translation>
        </message>
        <message>
            <source>⚠ The data contradict each other and could not be reconciled: numbers are those stated. See Findings.</source>
            <translation>⚠ 数据相互矛盾，无法平衡：数值均为上报值。请查看“问题清单”。</translation>
        </message>
        <message>
            <source>✔ No balance is open.</source>
            <translation>✔ 没有不平衡的收支。</translation>
        </message>
        <message>
            <source>✖ %1 balance(s) do not close.</source>
            <translation>✖ 有 %1 项收支不平衡。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowDialog</name>
        <message>
            <source>New flow</source>
            <translation>新增物质流</translation>
        </message>
        <message>
            <source>Add flow</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;not measured</source>
            <translation>未计量(&amp;N)</translation>
        </message>
        <message>
            <source>half of the 95 % interval; empty = default of the evidence class</source>
            <translation>95% 区间的一半；留空取证据类别的缺省值</translation>
        </message>
        <message>
            <source>Enter an amount, or say that it is not measured.</source>
            <translation>请填写数量，或注明未计量。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowResults</name>
        <message>
            <source>Balancing the flows</source>
            <translation>正在平衡物质流</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowSuspectPanel</name>
        <message>
            <source>Suspects, the most likely first</source>
            <translation>可疑数据，最可疑者在前</translation>
        </message>
        <message>
            <source>Evidence about the chosen flow</source>
            <translation>所选物质流的依据</translation>
        </message>
        <message>
            <source>Language of the question</source>
            <translation>核实函的语言</translation>
        </message>
        <message>
            <source>Question to the enterprise</source>
            <translation>致企业的核实函</translation>
        </message>
        <message>
            <source>Copy &amp;question</source>
            <translation>复制核实函(&amp;Q)</translation>
        </message>
        <message>
            <source>No suspects</source>
            <translation>没有可疑数据</translation>
        </message>
        <message numerus="yes">
            <source>Suspects (%n), the most likely first</source>
            <translation>
                <numerusform>可疑数据（%n 个），最可疑者在前</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a flow to see what the other data say of it.</source>
            <translation>选择一条物质流，查看其他数据对它的检验。</translation>
        </message>
        <message>
            <source>The project has dismissed this question; the findings panel shows the reason.</source>
            <translation>本项目已搁置该问题，理由见“问题”面板。</translation>
        </message>
        <message>
            <source>There is nothing to ask about this flow.</source>
            <translation>该物质流无需核实。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowTableModel</name>
        <message>
            <source>%1 ± %2 %3 (standard uncertainty)</source>
            <translation>%1 ± %2 %3（标准不确定度）</translation>
        </message>
        <message>
            <source>Not measured</source>
            <translation>未计量</translation>
        </message>
        <message>
            <source>No record states an uncertainty: this is the default of its evidence class.</source>
            <translation>记录未填不确定度：此为其证据类别的缺省值。</translation>
        </message>
        <message>
            <source>Half of the 95 % interval, in % of the value</source>
            <translation>95% 区间的一半，占数值的百分比</translation>
        </message>
        <message>
            <source>Standard uncertainty in %1. Type another one to see what it would change; it is not stored.</source>
            <translation>标准不确定度，单位 %1。可试填其他值查看其影响，不会保存。</translation>
        </message>
        <message>
            <source>%1 ± %2 %3 (standard uncertainty). Double-click to see how it was computed.</source>
            <translation>%1 ± %2 %3（标准不确定度）。双击查看计算过程。</translation>
        </message>
        <message>
            <source>The data do not determine this amount.</source>
            <translation>现有数据无法确定该数量。</translation>
        </message>
        <message>
            <source>▲ Suspect: too high against the other meters</source>
            <translation>▲ 可疑：与其他计量相比偏高</translation>
        </message>
        <message>
            <source>▼ Suspect: too low against the other meters</source>
            <translation>▼ 可疑：与其他计量相比偏低</translation>
        </message>
        <message>
            <source>Above the limit, but another suspect explains it</source>
            <translation>超出限值，但可由另一可疑数据解释</translation>
        </message>
        <message>
            <source>Fits the other meters</source>
            <translation>与其他计量吻合</translation>
        </message>
        <message>
            <source>Nothing else measured can test this amount.</source>
            <translation>没有其他计量数据可以检验该数量。</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>To</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>物料</translation>
        </message>
        <message>
            <source>Stated (%1)</source>
            <translation>上报值（%1）</translation>
        </message>
        <message>
            <source>±95 %</source>
            <translation>±95%</translation>
        </message>
        <message>
            <source>σ (what if)</source>
            <translation>σ（试算）</translation>
        </message>
        <message>
            <source>Balanced (%1)</source>
            <translation>平衡值（%1）</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>z</source>
            <translation>z</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowTablesTab</name>
        <message>
            <source>Official tables</source>
            <translation>平衡表</translation>
        </message>
        <message>
            <source>Carbon in exchanges</source>
            <translation>交换中的碳</translation>
        </message>
        <message>
            <source>The park has no flows of water or energy in this period. Enter them under Flow data with the layer water or energy, or as energy transfers.</source>
            <translation>本期没有水或能源的流。请在“物质流数据”中按水层或能源层录入，或录入能源输送。</translation>
        </message>
        <message>
            <source>No exchange of goods, water or energy is known in this period. Enter flows between enterprises under Flow data, or energy transfers.</source>
            <translation>本期没有物料、水或能源的交换。请在“物质流数据”中录入企业之间的流，或录入能源输送。</translation>
        </message>
        <message>
            <source>No money is known in this period. Enter what is paid as flows of the layer value, from outside to the enterprise that pays: the material as it is called among the flows of goods, the energy carrier, or any other name for labour, depreciation and the like.</source>
            <translation>本期没有金额数据。请把支付的费用录入为金额层（value）的流，由园区外流向付款企业：物料名称与物料流一致，能源写能源载体，人工、折旧等可用其他名称。</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>网络指标</translation>
        </message>
        <message>
            <source>Flow costs</source>
            <translation>物质流成本</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FlowsPage</name>
        <message>
            <source>“%1” is no standard uncertainty: a number of at least 0 is needed.</source>
            <translation>“%1”不是标准不确定度：须为不小于 0 的数。</translation>
        </message>
        <message>
            <source>%1 is no record: it follows from the balance.</source>
            <translation>%1 不是记录：它由平衡得出。</translation>
        </message>
        <message>
            <source>Flow %1 was added. Undo takes it back.</source>
            <translation>已添加物质流 %1，可撤销。</translation>
        </message>
        <message>
            <source>flows</source>
            <translation>物质流</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>导出 CSV</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>map of flows</source>
            <translation>物质流图</translation>
        </message>
        <message>
            <source>Export map</source>
            <translation>导出图</translation>
        </message>
        <message>
            <source>The table was copied with its headings.</source>
            <translation>已复制整张表格（含表头）。</translation>
        </message>
        <message numerus="yes">
            <source>What if: %n uncertainty(ies) changed by hand. All numbers here follow; nothing is stored.</source>
            <translation>
                <numerusform>试算：手工改动了 %n 个不确定度。本页各数随之变化，不会保存。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Period:</source>
            <translation>期间(&amp;P)：</translation>
        </message>
        <message>
            <source>&amp;Layer:</source>
            <translation>层(&amp;L)：</translation>
        </message>
        <message>
            <source>&amp;Significance:</source>
            <translation>显著性水平(&amp;S)：</translation>
        </message>
        <message>
            <source>&amp;Map shows:</source>
            <translation>图示数值(&amp;M)：</translation>
        </message>
        <message>
            <source>balanced</source>
            <translation>平衡值</translation>
        </message>
        <message>
            <source>as stated</source>
            <translation>上报值</translation>
        </message>
        <message>
            <source>How often a test may call correct data wrong</source>
            <translation>检验误判正确数据的概率</translation>
        </message>
        <message>
            <source>No &amp;negative amounts</source>
            <translation>不允许负值(&amp;N)</translation>
        </message>
        <message>
            <source>Balance so that no flow comes out below zero</source>
            <translation>平衡时任何流量不得小于零</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Filter the flows</source>
            <translation>筛选物质流</translation>
        </message>
        <message>
            <source>Only suspec&amp;ts</source>
            <translation>仅可疑数据(&amp;T)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the whole table with its headings (Ctrl+Shift+C in the table)</source>
            <translation>复制整张表格（含表头；在表中按 Ctrl+Shift+C）</translation>
        </message>
        <message>
            <source>CSV…</source>
            <translation>CSV…</translation>
        </message>
        <message>
            <source>Write the table as CSV</source>
            <translation>将表格写为 CSV</translation>
        </message>
        <message>
            <source>&amp;Add flow…</source>
            <translation>添加流(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Draw flows</source>
            <translation>绘制流(&amp;D)</translation>
        </message>
        <message>
            <source>Drag from one party to another to add a flow. With keys: F on one party, Return on the other.</source>
            <translation>从一个主体拖到另一个主体即可添加物质流。键盘：在一个主体上按 F，在另一个主体上按回车。</translation>
        </message>
        <message>
            <source>Whole map</source>
            <translation>显示全图</translation>
        </message>
        <message>
            <source>Reset places</source>
            <translation>恢复位置</translation>
        </message>
        <message>
            <source>Put the parties back where the program places them</source>
            <translation>将各主体放回程序安排的位置</translation>
        </message>
        <message>
            <source>Export map…</source>
            <translation>导出图…</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>恢复(&amp;R)</translation>
        </message>
        <message>
            <source>Flows</source>
            <translation>物质流</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::FuelComparisonTab</name>
        <message>
            <source>&amp;First set:</source>
            <translation>数据集①(&amp;F)：</translation>
        </message>
        <message>
            <source>&amp;Second set:</source>
            <translation>数据集②(&amp;S)：</translation>
        </message>
        <message>
            <source>First set</source>
            <translation>数据集①</translation>
        </message>
        <message>
            <source>Second set</source>
            <translation>数据集②</translation>
        </message>
        <message>
            <source>&amp;Only fuels that both sets have</source>
            <translation>仅显示两套数据集共有的燃料(&amp;O)</translation>
        </message>
        <message>
            <source>Comparison of two fuel sets</source>
            <translation>两套燃料数据集对比</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Fuel</source>
            <translation>燃料</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>NCV (GJ/unit)</source>
            <translation>低位发热量（GJ/单位）</translation>
        </message>
        <message>
            <source>Carbon (tC/GJ)</source>
            <translation>含碳量（tC/GJ）</translation>
        </message>
        <message>
            <source>Oxidised</source>
            <translation>碳氧化率</translation>
        </message>
        <message>
            <source>t CO2/unit</source>
            <translation>排放因子（tCO2/单位）</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::HeatTab</name>
        <message>
            <source>Heat cascade</source>
            <translation>余热梯级利用</translation>
        </message>
        <message>
            <source>Smallest &amp;temperature difference:</source>
            <translation>最小传热温差(&amp;T)：</translation>
        </message>
        <message>
            <source>Smallest temperature difference</source>
            <translation>最小传热温差</translation>
        </message>
        <message>
            <source>ΔTmin between a source and the sink that it heats</source>
            <translation>热源与所加热的热汇之间的最小温差 ΔTmin</translation>
        </message>
        <message>
            <source>Nothing to show</source>
            <translation>没有可显示的内容</translation>
        </message>
        <message>
            <source>Tables of the heat cascade</source>
            <translation>余热梯级利用的表格</translation>
        </message>
        <message>
            <source>No heat is offered or needed. State supply_temperature and target_temperature in the quality of offers and needs of heat (Flow data, offers and needs), for instance supply_temperature=150 °C; target_temperature=95 °C, with a quantity in GJ/a.</source>
            <translation>没有热量的供应或需求。请在“物质流数据”的供需表中，于热量供需的“质量”栏写明 supply_temperature 和 target_temperature，例如 supply_temperature=150 °C; target_temperature=95 °C，数量以 GJ/a 计。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::HistoryDock</name>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Undo everything &amp;after this step</source>
            <translation>撤销此步之后的全部操作(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::HistoryModel</name>
        <message>
            <source>Undone: %1</source>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>Redone: %1</source>
            <translation>重做：%1</translation>
        </message>
        <message>
            <source>%1 (taken back)</source>
            <translation>%1（已撤销）</translation>
        </message>
        <message>
            <source>Step %1
%2
Hash %3</source>
            <translation>第%1步
%2
哈希值 %3</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ImportDialog</name>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Trying the import; nothing is changed yet…</source>
            <translation>正在试导入，数据尚未改动……</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>问题清单</translation>
        </message>
        <message>
            <source>Control totals</source>
            <translation>核对合计</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <source>Trying the import</source>
            <translation>正在试导入</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Nothing is changed until you choose Import; it will be one undo step.</source>
            <translation>点击“导入”之前不会改动任何数据；导入后可一步撤销。</translation>
        </message>
        <message>
            <source>Findings (%1)</source>
            <translation>问题清单（%1）</translation>
        </message>
        <message>
            <source>&amp;Keep the original workbooks in the project</source>
            <translation>在项目中保存填报表原件(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Try again with this choice</source>
            <translation>按所选重新试导入(&amp;T)</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>核对</translation>
        </message>
        <message numerus="yes">
            <source>Import &amp;without the %n refused row(s)</source>
            <translation>
                <numerusform>不含%n个拒收行，导入其余(&amp;W)</numerusform>
            </translation>
        </message>
        <message>
            <source>Rows read: %1 (new %2, changed %3, as they are %4, refused %5); chosen for import: %6.</source>
            <translation>共读取%1行：新增%2行，变更%3行，未变%4行，拒收%5行；已选导入%6行。</translation>
        </message>
        <message>
            <source>What is refused must be mended in the files, or left out: see the findings.</source>
            <translation>拒收的内容须在文件中改正，或者不导入：详见问题列表。</translation>
        </message>
        <message>
            <source>There is nothing to import.</source>
            <translation>没有可导入的内容。</translation>
        </message>
        <message>
            <source>There are more rows than can be shown one by one.</source>
            <translation>行数过多，不能逐行显示全部。</translation>
        </message>
        <message>
            <source>Control totals (✖ %1)</source>
            <translation>核对合计（✖ %1）</translation>
        </message>
        <message>
            <source>C&amp;hoose columns…</source>
            <translation>选择列(&amp;H)…</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ImportFileModel</name>
        <message>
            <source>All files (%1)</source>
            <translation>全部文件（%1）</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>未变</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>拒收</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ImportReviewPanel</name>
        <message>
            <source>&amp;Show:</source>
            <translation>显示(&amp;S)：</translation>
        </message>
        <message>
            <source>Files of the import</source>
            <translation>待导入的文件</translation>
        </message>
        <message>
            <source>Rows of the chosen file</source>
            <translation>所选文件的各行</translation>
        </message>
        <message>
            <source>Which rows to show</source>
            <translation>显示哪些行</translation>
        </message>
        <message>
            <source>Find in the rows</source>
            <translation>在各行中查找</translation>
        </message>
        <message>
            <source>all rows (%1)</source>
            <translation>全部行（%1）</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>⚠ unusual against the year before (%1)</source>
            <translation>⚠ 同比异常（%1）</translation>
        </message>
        <message>
            <source>Fields of the chosen row</source>
            <translation>所选行的字段</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>In the project</source>
            <translation>项目中</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>文件中</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ImportRowModel</name>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Old → new</source>
            <translation>原值 → 新值</translation>
        </message>
        <message>
            <source>By the year before</source>
            <translation>同比</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::InventoryChartsTab</name>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Nothing to show</source>
            <translation>暂无数据</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::InventoryCompareTab</name>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>&amp;From:</source>
            <translation>从(&amp;F)：</translation>
        </message>
        <message>
            <source>&amp;To:</source>
            <translation>到(&amp;T)：</translation>
        </message>
        <message>
            <source>Period to compare from</source>
            <translation>对比的起始期间</translation>
        </message>
        <message>
            <source>Period to compare to</source>
            <translation>对比的目标期间</translation>
        </message>
        <message>
            <source>View to compare from</source>
            <translation>对比的起始口径</translation>
        </message>
        <message>
            <source>View to compare to</source>
            <translation>对比的目标口径</translation>
        </message>
        <message>
            <source>&amp;Kind of term:</source>
            <translation>类型(&amp;K)：</translation>
        </message>
        <message>
            <source>Kind of term</source>
            <translation>差异项类型</translation>
        </message>
        <message>
            <source>Nothing differs between the two totals.</source>
            <translation>两个总量没有差异。</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>正在对比</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <source>%1 t + terms %2 t = %3 t; residual %4 t</source>
            <translation>%1 吨 + 各项 %2 吨 = %3 吨；残差 %4 吨</translation>
        </message>
        <message>
            <source>Data to compare from</source>
            <translation>对比起点的数据</translation>
        </message>
        <message>
            <source>Data to compare to</source>
            <translation>对比终点的数据</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::InventoryPage</name>
        <message>
            <source>Ways to look at the inventory</source>
            <translation>查看清单的方式</translation>
        </message>
        <message>
            <source>&amp;Period:</source>
            <translation>核算期(&amp;P)：</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>核算期</translation>
        </message>
        <message>
            <source>Inventory</source>
            <translation>排放清单</translation>
        </message>
        <message>
            <source>GWP: %1 · Fuel set: %2 · Data revision %3</source>
            <translation>GWP：%1 · 燃料参数：%2 · 数据版本 %3</translation>
        </message>
        <message>
            <source>Sum of enterprises %1 t, park total %2 t, residual %3 t</source>
            <translation>企业合计 %1 吨，园区合计 %2 吨，残差 %3 吨</translation>
        </message>
        <message>
            <source>✔ Nothing is counted twice: %1</source>
            <translation>✔ 没有重复计算：%1</translation>
        </message>
        <message>
            <source>✖ The elimination does not close: %1</source>
            <translation>✖ 抵消不平衡：%1</translation>
        </message>
        <message>
            <source>D&amp;ata:</source>
            <translation>数据(&amp;A)：</translation>
        </message>
        <message>
            <source>Data that the inventory rests on</source>
            <translation>清单所依据的数据</translation>
        </message>
        <message>
            <source>Scopes 1 and 2, location-based: raw %1 t, reconciled %2 t, difference %3 t in %4 record(s)</source>
            <translation>范围一和范围二（基于位置）：原始数据 %1 t，平衡后 %2 t，相差 %3 t，涉及 %4 条记录</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::InventoryPivotTab</name>
        <message>
            <source>Pivot</source>
            <translation>透视表</translation>
        </message>
        <message>
            <source>Scope 1</source>
            <translation>范围一</translation>
        </message>
        <message>
            <source>Scopes 1 + 2</source>
            <translation>范围一和范围二</translation>
        </message>
        <message>
            <source>Scope 3</source>
            <translation>范围三</translation>
        </message>
        <message>
            <source>Accounts apart</source>
            <translation>单列科目</translation>
        </message>
        <message>
            <source>t CO2e</source>
            <translation>吨二氧化碳当量</translation>
        </message>
        <message>
            <source>t of gas</source>
            <translation>气体质量（吨）</translation>
        </message>
        <message>
            <source>&amp;Rows:</source>
            <translation>行(&amp;R)：</translation>
        </message>
        <message>
            <source>&amp;Columns:</source>
            <translation>列(&amp;C)：</translation>
        </message>
        <message>
            <source>&amp;Lines:</source>
            <translation>明细范围(&amp;L)：</translation>
        </message>
        <message>
            <source>&amp;Values:</source>
            <translation>数值(&amp;V)：</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::InventoryTablesTab</name>
        <message>
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Tables of the inventory</source>
            <translation>清单表格</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::InventoryTreeTab</name>
        <message>
            <source>Tree</source>
            <translation>树形明细</translation>
        </message>
        <message>
            <source>&amp;Filter:</source>
            <translation>筛选(&amp;F)：</translation>
        </message>
        <message>
            <source>Filter of the tree</source>
            <translation>树形明细的筛选</translation>
        </message>
        <message>
            <source>Enterprise, category, fuel, gas or record</source>
            <translation>企业、类别、燃料、气体或记录编号</translation>
        </message>
        <message>
            <source>Copy selected rows</source>
            <translation>复制所选行</translation>
        </message>
        <message>
            <source>Lines of the inventory as a tree</source>
            <translation>清单明细树</translation>
        </message>
        <message>
            <source>The single lines of so large a park are not kept; see the tables.</source>
            <translation>园区数据量过大，不保留逐条明细，请查看表格。</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n 条明细</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::InventoryViewsTab</name>
        <message>
            <source>Views</source>
            <translation>口径</translation>
        </message>
        <message>
            <source>Views of the inventory</source>
            <translation>清单口径</translation>
        </message>
        <message>
            <source>Arranging the views</source>
            <translation>正在整理各口径</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::JobStrip</name>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancel what is running</source>
            <translation>取消正在进行的任务</translation>
        </message>
        <message numerus="yes">
            <source> (and %n more)</source>
            <translation>
                <numerusform>（另有%n项）</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancelling: %1</source>
            <translation>正在取消：%1</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::LineTreeModel</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n 条明细</numerusform>
            </translation>
        </message>
        <message>
            <source>Half of the 95 % interval of the amount, as the record states it.</source>
            <translation>活动数据 95% 区间的一半，取自记录。</translation>
        </message>
        <message>
            <source>Half of the 95 % interval of the sum, by error propagation.</source>
            <translation>合计 95% 区间的一半，按误差传播法计算。</translation>
        </message>
        <message>
            <source>Scope → category → enterprise → line</source>
            <translation>范围 → 类别 → 企业 → 明细</translation>
        </message>
        <message>
            <source>t CO2e</source>
            <translation>吨二氧化碳当量</translation>
        </message>
        <message>
            <source>Part of the scope's or account's sum</source>
            <translation>占该范围或科目合计的比例</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>± 95 %</source>
            <translation>± 95%</translation>
        </message>
        <message>
            <source>Of the factor; of a group: the least certain one</source>
            <translation>因子的状态；分组显示其中最不确定的一个</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::LineTreeView</name>
        <message>
            <source>Sum: %1 t   Count: %2</source>
            <translation>合计：%1 吨   计数：%2</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::LiveResult</name>
        <message>
            <source>Result of this row</source>
            <translation>本条记录的结果</translation>
        </message>
        <message>
            <source>Gases and their derivation</source>
            <translation>各气体及其计算过程</translation>
        </message>
        <message>
            <source>Factors: %1</source>
            <translation>因子：%1</translation>
        </message>
        <message>
            <source>Not part of direct emissions: %1</source>
            <translation>不计入直接排放：%1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (biogenic)</source>
            <translation>%1（生物质）</translation>
        </message>
        <message>
            <source>CO2 of biomass stays outside the totals.</source>
            <translation>生物质燃烧产生的二氧化碳不计入总量。</translation>
        </message>
        <message>
            <source>Result of this row in %1: waste emits from the year after its deposit</source>
            <translation>本条记录在 %1 年的结果：废物自填埋次年起产生排放</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::LossesTab</name>
        <message>
            <source>Losses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>&amp;Layer:</source>
            <translation>层(&amp;L)：</translation>
        </message>
        <message>
            <source>Layer of the losses</source>
            <translation>损失所在的层</translation>
        </message>
        <message>
            <source>No loss of this layer is determined.</source>
            <translation>该层没有已确定的损失。</translation>
        </message>
        <message>
            <source>Largest losses</source>
            <translation>最大损失</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::MainWindow</name>
        <message>
            <source>The part was written to %1. Merge it when it comes back.</source>
            <translation>分工副本已写入 %1。对方发回后请合并。</translation>
        </message>
        <message>
            <source>%1 was merged. Undo takes it back in one step.</source>
            <translation>已合并%1。可一步撤销。</translation>
        </message>
        <message>
            <source>Merge part</source>
            <translation>合并分工副本</translation>
        </message>
        <message>
            <source>ParkCarbon projects (*.parkcarbon)</source>
            <translation>园碳项目 (*.parkcarbon)</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>立即保存</translation>
        </message>
        <message>
            <source>Export as CSV: choose a folder</source>
            <translation>导出为CSV：选择文件夹</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written to %1.</source>
            <translation>
                <numerusform>已将%n个文件写入%1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Please wait until the running job has ended, or cancel it.</source>
            <translation>请等待正在进行的任务结束，或将其取消。</translation>
        </message>
        <message>
            <source>Open or create a project first; files can then be dropped into it.</source>
            <translation>请先打开或新建项目，然后再拖入文件。</translation>
        </message>
        <message>
            <source>About ParkCarbon</source>
            <translation>关于园碳</translation>
        </message>
        <message>
            <source>&lt;h3&gt;ParkCarbon %1&lt;/h3&gt;&lt;p&gt;Carbon accounting and circularization workbench for industrial parks.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;园碳 ParkCarbon %1&lt;/h3&gt;&lt;p&gt;产业园区碳核算与循环化改造工作台。&lt;/p&gt;&lt;p&gt;自由软件，按GNU通用公共许可证第3版或更新版本发布。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Import park folder</source>
            <translation>导入园区文件夹</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>数据(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具栏</translation>
        </message>
        <message>
            <source>Sum, mean and count of the selection</source>
            <translation>所选单元格的求和、平均值和计数</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>撤销(&amp;U)：%1</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation>重做(&amp;R)：%1</translation>
        </message>
        <message>
            <source>find a page, command, enterprise or step</source>
            <translation>查找页面、命令、企业或步骤</translation>
        </message>
        <message>
            <source>next and previous page</source>
            <translation>下一页、上一页</translation>
        </message>
        <message>
            <source>to the navigation, to the page</source>
            <translation>转到导航栏、转到页面</translation>
        </message>
        <message>
            <source>edit a cell, take it and go down, take it and go right, leave it as it was</source>
            <translation>编辑单元格、确认并下移、确认并右移、放弃修改</translation>
        </message>
        <message>
            <source>put what is typed into every selected cell</source>
            <translation>把输入内容填入所有选中的单元格</translation>
        </message>
        <message>
            <source>copy, copy with headings</source>
            <translation>复制、连同表头复制</translation>
        </message>
        <message>
            <source>paste a block, fill down</source>
            <translation>粘贴区块、向下填充</translation>
        </message>
        <message>
            <source>empty cells, remove rows</source>
            <translation>清空单元格、删除行</translation>
        </message>
        <message>
            <source>to the filter of the column</source>
            <translation>转到该列的筛选框</translation>
        </message>
        <message>
            <source>undo, redo</source>
            <translation>撤销、重做</translation>
        </message>
        <message>
            <source>check the data, recalculate</source>
            <translation>检查数据、重新计算</translation>
        </message>
        <message>
            <source>Keyboard and help</source>
            <translation>快捷键与帮助</translation>
        </message>
        <message>
            <source>&lt;p&gt;Everything can be done with the keyboard:&lt;/p&gt;</source>
            <translation>&lt;p&gt;所有操作都可以用键盘完成：&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&lt;p&gt;Double-click a number of the inventory, or press Enter on it, to see how it was computed.&lt;/p&gt;</source>
            <translation>&lt;p&gt;双击清单中的数字（或选中后按回车）即可查看计算过程。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Workbooks, CSV and JSON files (*.xlsx *.xlsm *.csv *.txt *.json);;All files (*)</source>
            <translation>工作簿、CSV和JSON文件 (*.xlsx *.xlsm *.csv *.txt *.json);;所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::MappingDialog</name>
        <message>
            <source>&amp;Sheet:</source>
            <translation>工作表(&amp;S)：</translation>
        </message>
        <message>
            <source>Re&amp;member this under the name:</source>
            <translation>记住对照，名称为(&amp;M)：</translation>
        </message>
        <message>
            <source>&amp;Review the import…</source>
            <translation>核对导入(&amp;R)…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose columns</source>
            <translation>选择列</translation>
        </message>
        <message>
            <source>Reading the table</source>
            <translation>正在读取表格</translation>
        </message>
        <message>
            <source>%1 (%2 rows)</source>
            <translation>%1（%2行）</translation>
        </message>
        <message>
            <source>The first rows as they stand</source>
            <translation>前几行原样</translation>
        </message>
        <message>
            <source>The first rows as they are read</source>
            <translation>前几行读取结果</translation>
        </message>
        <message>
            <source>✔ This table is known: its columns are read as they were before.</source>
            <translation>✔ 已识别该表：各列按以前的对照读取。</translation>
        </message>
        <message>
            <source>The columns are proposed by their titles; please check them.</source>
            <translation>已按列标题给出建议，请核对。</translation>
        </message>
        <message>
            <source>&amp;Becomes:</source>
            <translation>导入为(&amp;B)：</translation>
        </message>
        <message>
            <source>&amp;Titles in row:</source>
            <translation>标题所在行(&amp;T)：</translation>
        </message>
        <message>
            <source>Name under which the columns are remembered</source>
            <translation>列对照的名称</translation>
        </message>
        <message>
            <source>As it stan&amp;ds</source>
            <translation>原样(&amp;D)</translation>
        </message>
        <message>
            <source>As it is r&amp;ead</source>
            <translation>读取结果(&amp;E)</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Fi&amp;ndings</source>
            <translation>问题(&amp;N)</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Column of the table</source>
            <translation>表格的列</translation>
        </message>
        <message>
            <source>or for every row</source>
            <translation>或每行相同</translation>
        </message>
        <message>
            <source>Column for %1</source>
            <translation>“%1”对应的列</translation>
        </message>
        <message>
            <source>%1 of every row</source>
            <translation>每行的“%1”</translation>
        </message>
        <message>
            <source>Form 205-1 of the energy statistics</source>
            <translation>能源统计205-1表</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::MethodListModel</name>
        <message>
            <source>Other: “%1”</source>
            <translation>其他：“%1”</translation>
        </message>
        <message>
            <source>Takes the item as it is typed.</source>
            <translation>按输入的名称填报。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::NoticeBar</name>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>关闭此通知</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::OutdatedBar</name>
        <message>
            <source>Recalculate (F9)</source>
            <translation>重新计算（F9）</translation>
        </message>
        <message>
            <source>Out of date: the data have changed since these numbers were computed.</source>
            <translation>结果已过期：计算之后数据又有改动。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::OverviewPage</name>
        <message>
            <source>This project holds no data yet. Import a park folder or CSV files, drop them onto the window, or type into the tables.</source>
            <translation>此项目还没有数据。可导入园区文件夹或CSV文件，也可拖放到窗口，或直接在表格中录入。</translation>
        </message>
        <message>
            <source>&amp;Import files…</source>
            <translation>导入文件(&amp;I)…</translation>
        </message>
        <message>
            <source>Data coverage</source>
            <translation>数据覆盖情况</translation>
        </message>
        <message>
            <source>Nothing to show</source>
            <translation>暂无可显示的数据</translation>
        </message>
        <message>
            <source>Greenhouse-gas inventory of %1, %2</source>
            <translation>%1温室气体排放清单，%2</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Enterprises with data</source>
            <translation>有数据的企业</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录数</translation>
        </message>
        <message>
            <source>Greenhouse-gas inventory of %1, %2, from reconciled data</source>
            <translation>%1 温室气体排放清单（%2，平衡后数据）</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::PackBoardKeeper</name>
        <message>
            <source>Reading the answers</source>
            <translation>正在读取回收情况</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::PackDialog</name>
        <message>
            <source>&amp;Due on:</source>
            <translation>截止日期(&amp;D)：</translation>
        </message>
        <message>
            <source>C&amp;reate workbooks</source>
            <translation>生成填报表(&amp;R)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Create workbooks</source>
            <translation>生成填报表</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>Chinese and English</source>
            <translation>中英文对照</translation>
        </message>
        <message>
            <source>&amp;Period:</source>
            <translation>期间(&amp;P)：</translation>
        </message>
        <message>
            <source>&amp;Language:</source>
            <translation>语言(&amp;L)：</translation>
        </message>
        <message>
            <source>Day on which the workbooks are due</source>
            <translation>填报表的截止日期</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>浏览(&amp;B)…</translation>
        </message>
        <message>
            <source>Folder for the workbooks</source>
            <translation>填报表所在文件夹</translation>
        </message>
        <message>
            <source>&amp;Folder:</source>
            <translation>文件夹(&amp;F)：</translation>
        </message>
        <message>
            <source>Find an enterprise</source>
            <translation>查找企业</translation>
        </message>
        <message>
            <source>&amp;All</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>全不选(&amp;N)</translation>
        </message>
        <message>
            <source>Enterprises that get a workbook</source>
            <translation>发给哪些企业</translation>
        </message>
        <message>
            <source>%1 of %2 enterprises get a workbook.</source>
            <translation>将为%2家企业中的%1家生成填报表。</translation>
        </message>
        <message>
            <source>✖ The period is a year, a quarter or a month: 2025, 2025-Q3, 2025-07.</source>
            <translation>✖ 期间应为年、季度或月：2025、2025-Q3、2025-07。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::PackQuestionModel</name>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>提出日期</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::PacksPage</name>
        <message numerus="yes">
            <source>of %n enterprise(s)</source>
            <translation>
                <numerusform>共%n家企业</numerusform>
            </translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>已发</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>of %1 asked</source>
            <translation>已发%1家</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>⚠ reminders are due</source>
            <translation>⚠ 应当催报</translation>
        </message>
        <message>
            <source>none overdue</source>
            <translation>没有逾期</translation>
        </message>
        <message>
            <source>Covered</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>of the energy</source>
            <translation>按能耗计</translation>
        </message>
        <message>
            <source>%1 of the output</source>
            <translation>按产值计%1</translation>
        </message>
        <message>
            <source>Questions to %1</source>
            <translation>对%1的问题</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>问题</translation>
        </message>
        <message numerus="yes">
            <source>%n enterprise(s)</source>
            <translation>
                <numerusform>%n家企业</numerusform>
            </translation>
        </message>
        <message>
            <source>Creating workbooks</source>
            <translation>正在生成填报表</translation>
        </message>
        <message numerus="yes">
            <source>%n workbook(s) written to %1.</source>
            <translation>
                <numerusform>已在%1生成%n份填报表。</numerusform>
            </translation>
        </message>
        <message>
            <source>Overview workbook</source>
            <translation>总览工作簿</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Writing the overview workbook</source>
            <translation>正在生成总览工作簿</translation>
        </message>
        <message>
            <source>%1 is written.</source>
            <translation>已生成%1。</translation>
        </message>
        <message>
            <source>Blank templates: choose a folder</source>
            <translation>空白模板：选择文件夹</translation>
        </message>
        <message>
            <source>Writing the templates</source>
            <translation>正在生成模板</translation>
        </message>
        <message numerus="yes">
            <source>%n template(s) written to %1.</source>
            <translation>
                <numerusform>已在%1生成%n份模板。</numerusform>
            </translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已答复</translation>
        </message>
        <message>
            <source>What did they reply?</source>
            <translation>企业如何答复？</translation>
        </message>
        <message>
            <source>&amp;Reply:</source>
            <translation>答复(&amp;R)：</translation>
        </message>
        <message>
            <source>&amp;Period:</source>
            <translation>期间(&amp;P)：</translation>
        </message>
        <message>
            <source>Period of the workbooks</source>
            <translation>填报期间</translation>
        </message>
        <message>
            <source>C&amp;reate workbooks…</source>
            <translation>生成填报表(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Import returned files…</source>
            <translation>导入回收文件(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;More</source>
            <translation>更多(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Overview workbook…</source>
            <translation>总览工作簿(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Blank templates…</source>
            <translation>空白模板(&amp;B)…</translation>
        </message>
        <message>
            <source>A&amp;sk…</source>
            <translation>提问(&amp;S)…</translation>
        </message>
        <message>
            <source>Put it to t&amp;hem</source>
            <translation>向企业提出(&amp;H)</translation>
        </message>
        <message>
            <source>Ans&amp;wered…</source>
            <translation>已答复(&amp;W)…</translation>
        </message>
        <message>
            <source>With&amp;draw</source>
            <translation>撤回(&amp;D)</translation>
        </message>
        <message>
            <source>Answers of the enterprises</source>
            <translation>各企业回收情况</translation>
        </message>
        <message>
            <source>Questions to the chosen enterprise</source>
            <translation>对所选企业的问题</translation>
        </message>
        <message>
            <source>Import a &amp;folder of returned files…</source>
            <translation>导入回收文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>Reminder letters: choose a folder</source>
            <translation>催报函：选择文件夹</translation>
        </message>
        <message>
            <source>Writing the reminder letters</source>
            <translation>正在生成催报函</translation>
        </message>
        <message numerus="yes">
            <source>%n letter(s) written to %1.</source>
            <translation>
                <numerusform>已在%1生成%n份催报函。</numerusform>
            </translation>
        </message>
        <message>
            <source>Please-check workbooks: choose a folder</source>
            <translation>核对工作簿：选择文件夹</translation>
        </message>
        <message>
            <source>Writing the workbooks to check</source>
            <translation>正在生成核对工作簿</translation>
        </message>
        <message>
            <source>&amp;Reminder letters (Word)…</source>
            <translation>催报函（Word）(&amp;R)…</translation>
        </message>
        <message>
            <source>Reminder letters (&amp;text)…</source>
            <translation>催报函（文本）(&amp;T)…</translation>
        </message>
        <message>
            <source>Please-&amp;check workbooks…</source>
            <translation>核对工作簿(&amp;C)…</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ParameterForm</name>
        <message>
            <source>No default: give a value where it is known.</source>
            <translation>没有缺省值：已知时请填写。</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Other parameters</source>
            <translation>其他参数</translation>
        </message>
        <message>
            <source>name=value unit; …</source>
            <translation>名称=数值 单位; …</translation>
        </message>
        <message>
            <source>Left empty: %1 %2</source>
            <translation>留空时采用：%1 %2</translation>
        </message>
        <message>
            <source>Range: %1</source>
            <translation>取值范围：%1</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ParkPage</name>
        <message>
            <source>National</source>
            <translation>全国</translation>
        </message>
        <message>
            <source>Region: %1</source>
            <translation>区域：%1</translation>
        </message>
        <message>
            <source>Province: %1</source>
            <translation>省份：%1</translation>
        </message>
        <message>
            <source>Park settings</source>
            <translation>园区设置</translation>
        </message>
        <message>
            <source>The choices below decide with which factors the park is computed. Each change is one step that can be undone.</source>
            <translation>以下选项决定园区按哪些因子核算。每次更改都可单独撤销。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::PollutantsPage</name>
        <message>
            <source>&amp;Period:</source>
            <translation>核算期(&amp;P)：</translation>
        </message>
        <message>
            <source>Tax rate &amp;air (CNY per equivalent):</source>
            <translation>大气污染物税额(&amp;A)（元/当量）：</translation>
        </message>
        <message>
            <source>Tax rate &amp;water:</source>
            <translation>水污染物税额(&amp;W)：</translation>
        </message>
        <message>
            <source>&amp;From:</source>
            <translation>从(&amp;F)：</translation>
        </message>
        <message>
            <source>&amp;To:</source>
            <translation>到(&amp;T)：</translation>
        </message>
        <message>
            <source>&amp;η (equivalents per t CO2e):</source>
            <translation>η(&amp;E)（当量/吨二氧化碳当量）：</translation>
        </message>
        <message>
            <source>not entered</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>Pollutants</source>
            <translation>污染物</translation>
        </message>
        <message>
            <source>Parts of the account of pollutants</source>
            <translation>污染物核算的各部分</translation>
        </message>
        <message>
            <source>Emissions and tax</source>
            <translation>排放和税额</translation>
        </message>
        <message>
            <source>Together with carbon</source>
            <translation>减污降碳协同</translation>
        </message>
        <message>
            <source>Tables of pollutants</source>
            <translation>污染物表格</translation>
        </message>
        <message>
            <source>Computing the pollutants</source>
            <translation>正在计算污染物</translation>
        </message>
        <message>
            <source>The rates entered here hold where a record states none; they come before the project's decisions and are kept on this computer.</source>
            <translation>此处填写的税额适用于记录未填写税额的情形，优先于项目中的决定，并保存在本机。</translation>
        </message>
        <message>
            <source>No rate is entered here: what records state and what the project has decided counts.</source>
            <translation>此处未填写税额，采用记录中填写的和项目已决定的税额。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ProjectLifecycle</name>
        <message>
            <source>ParkCarbon projects (*%1)</source>
            <translation>园碳项目 (*%1)</translation>
        </message>
        <message>
            <source>My park</source>
            <translation>我的园区</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新建项目</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>打开项目</translation>
        </message>
        <message>
            <source>Creating the project</source>
            <translation>正在新建项目</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开%1</translation>
        </message>
        <message>
            <source>Opening the sample park</source>
            <translation>正在打开示例园区</translation>
        </message>
        <message>
            <source>Save project as</source>
            <translation>项目另存为</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>未保存的更改</translation>
        </message>
        <message>
            <source>“%1” has changes that are not saved.</source>
            <translation>“%1”有尚未保存的更改。</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Discard</source>
            <translation>不保存(&amp;D)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Rows not complete</source>
            <translation>有未填完的行</translation>
        </message>
        <message>
            <source>&amp;Go back to them</source>
            <translation>返回填写(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Drop them</source>
            <translation>丢弃(&amp;D)</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) typed in are not part of the project: something that they need is missing, or they were not added. Closing drops them.</source>
            <translation>
                <numerusform>有 %n 行录入内容尚未进入项目：缺少必填项，或尚未添加；关闭将丢弃这些行。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::QuestionDialog</name>
        <message>
            <source>Ask a question</source>
            <translation>提问</translation>
        </message>
        <message>
            <source>To %1, on %2</source>
            <translation>对象：%1，期间：%2</translation>
        </message>
        <message>
            <source>the workbook as a whole</source>
            <translation>整个填报表</translation>
        </message>
        <message>
            <source>&amp;Question:</source>
            <translation>问题(&amp;Q)：</translation>
        </message>
        <message>
            <source>&amp;Sheet:</source>
            <translation>工作表(&amp;S)：</translation>
        </message>
        <message>
            <source>&amp;Cell:</source>
            <translation>单元格(&amp;C)：</translation>
        </message>
        <message>
            <source>&amp;Ask</source>
            <translation>提出(&amp;A)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::Rail</name>
        <message>
            <source>Navigation</source>
            <translation>导航栏</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%2 步中完成 %1 步</translation>
        </message>
        <message>
            <source>⚠ %1 overdue</source>
            <translation>⚠ %1 项逾期</translation>
        </message>
        <message>
            <source>What should I do next?</source>
            <translation>下一步做什么？</translation>
        </message>
        <message>
            <source>Nothing is open</source>
            <translation>没有待办事项</translation>
        </message>
        <message>
            <source>Step %1 · %2</source>
            <translation>步骤 %1 · %2</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ReasonDialog</name>
        <message>
            <source>&amp;Reason:</source>
            <translation>理由(&amp;R)：</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::RecentRowsModel</name>
        <message>
            <source>Double-click or press Enter to change this row in the form.</source>
            <translation>双击或按回车可在表单中修改此记录。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::RecordGridModel</name>
        <message>
            <source>Not taken: “%1”</source>
            <translation>未采用：“%1”</translation>
        </message>
        <message>
            <source>This cell is needed before the row can be stored.</source>
            <translation>填写此单元格后才能保存该行。</translation>
        </message>
        <message>
            <source>From %1, row %2</source>
            <translation>来自%1第%2行</translation>
        </message>
        <message>
            <source>From %1, sheet %2, row %3</source>
            <translation>来自%1工作表“%2”第%3行</translation>
        </message>
        <message>
            <source>Type here to add a row; it is stored once all needed cells are filled.</source>
            <translation>在此输入可新增一行；必填单元格填齐后自动保存。</translation>
        </message>
        <message>
            <source>%1 (needed)</source>
            <translation>%1（必填）</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::RecordGridView</name>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>%1 row(s) are replaced cell by cell, %2 row(s) are new, and the ids of %3 of the new rows exist already.

What shall become of the rows that exist?</source>
            <translation>将替换%1行中的单元格，新增%2行，其中%3行的编号已存在。

编号已存在的行如何处理？</translation>
        </message>
        <message>
            <source>&amp;Overwrite them</source>
            <translation>覆盖(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Skip them</source>
            <translation>跳过(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Add with new ids</source>
            <translation>用新编号添加(&amp;A)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>Copy with &amp;headings</source>
            <translation>连同表头复制(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>粘贴(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Fill down</source>
            <translation>向下填充(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Empty cells</source>
            <translation>清空单元格(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Remove rows</source>
            <translation>删除行(&amp;R)</translation>
        </message>
        <message>
            <source>Filter this c&amp;olumn</source>
            <translation>筛选此列(&amp;O)</translation>
        </message>
        <message>
            <source>Show &amp;all rows</source>
            <translation>显示所有行(&amp;A)</translation>
        </message>
        <message>
            <source>Choose col&amp;umns…</source>
            <translation>选择列(&amp;U)…</translation>
        </message>
        <message>
            <source>Headings of %1</source>
            <translation>“%1”的表头</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n行</numerusform>
            </translation>
        </message>
        <message>
            <source>Row %1, %2: %3</source>
            <translation>第%1行“%2”：%3</translation>
        </message>
        <message numerus="yes">
            <source>and %n more cell(s).</source>
            <translation>
                <numerusform>另有%n个单元格。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>未作任何更改。</translation>
        </message>
        <message>
            <source>Edit in the for&amp;m</source>
            <translation>在表单中编辑(&amp;M)</translation>
        </message>
        <message>
            <source>Paste as &amp;table…</source>
            <translation>作为表格粘贴(&amp;T)…</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::RecordPage</name>
        <message>
            <source>Why the last change was refused</source>
            <translation>上次更改被拒绝的原因</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::PagePreview</name>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页码</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>Page of the report</source>
            <translation>报告页面</translation>
        </message>
        <message>
            <source>Painting page %1</source>
            <translation>正在绘制第 %1 页</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ReportTexts</name>
        <message>
            <source>&amp;Passages that you can rewrite:</source>
            <translation>可改写的段落(&amp;P)：</translation>
        </message>
        <message>
            <source>Passages that you can rewrite</source>
            <translation>可改写的段落</translation>
        </message>
        <message>
            <source>Text of the passage</source>
            <translation>段落文字</translation>
        </message>
        <message>
            <source>&amp;Save text</source>
            <translation>保存文字(&amp;S)</translation>
        </message>
        <message>
            <source>Back to the &amp;generated text</source>
            <translation>恢复自动生成的文字(&amp;G)</translation>
        </message>
        <message>
            <source>%1: edited, numbers have changed</source>
            <translation>%1：已改写，所引数字已变化</translation>
        </message>
        <message>
            <source>%1: edited</source>
            <translation>%1：已改写</translation>
        </message>
        <message>
            <source>%1: generated</source>
            <translation>%1：自动生成</translation>
        </message>
        <message>
            <source>%1 (%2) is no longer in the report</source>
            <translation>%1（%2）在报告中已不存在</translation>
        </message>
        <message>
            <source>%1 is now %2 (%3)</source>
            <translation>%1 现为 %2（%3）</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ReportPage</name>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Inventory report</source>
            <translation>温室气体清单报告</translation>
        </message>
        <message>
            <source>Material flow analysis report</source>
            <translation>物质流分析报告</translation>
        </message>
        <message>
            <source>Circularization assessment</source>
            <translation>循环化评估报告</translation>
        </message>
        <message>
            <source>&amp;Kind of report:</source>
            <translation>报告种类(&amp;K)：</translation>
        </message>
        <message>
            <source>Kind of report</source>
            <translation>报告种类</translation>
        </message>
        <message>
            <source>&amp;Period:</source>
            <translation>核算期(&amp;P)：</translation>
        </message>
        <message>
            <source>&amp;Language of the report:</source>
            <translation>报告语言(&amp;L)：</translation>
        </message>
        <message>
            <source>&amp;Format:</source>
            <translation>格式(&amp;F)：</translation>
        </message>
        <message>
            <source>Write &amp;to:</source>
            <translation>保存到(&amp;T)：</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>浏览(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;Open the report when it is written</source>
            <translation>完成后打开报告(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Write report</source>
            <translation>编写报告(&amp;W)</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>核算期</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>报告语言</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Write to</source>
            <translation>保存到</translation>
        </message>
        <message>
            <source>inventory</source>
            <translation>排放清单</translation>
        </message>
        <message>
            <source>material-flow</source>
            <translation>物质流分析</translation>
        </message>
        <message>
            <source>assessment</source>
            <translation>循环化评估</translation>
        </message>
        <message>
            <source>The assessment holds the park's description, inventory, flows and indicators, the benchmarking step by step, problems, targets, projects, tasks and benefits, and the tables of the official forms. PDF for handing in, Word for editing, Excel and CSV for further work, HTML for reading.</source>
            <translation>评估报告包括园区概况、排放清单、物质流、指标评价、逐步骤对标、存在问题、目标、项目、年度任务与预期成效，以及实施方案附表。PDF 用于报送，Word 用于编辑，Excel 和 CSV 用于进一步处理，HTML 用于阅读。</translation>
        </message>
        <message>
            <source>Write report</source>
            <translation>编写报告</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>正在编写报告</translation>
        </message>
        <message>
            <source>Written:</source>
            <translation>已写入：</translation>
        </message>
        <message>
            <source>The report states boundary, methods, factors with their sources, activity data, results, the elimination table and data quality. PDF for handing in, Word for editing, Excel and CSV for further work, HTML for reading.</source>
            <translation>报告列出核算边界、方法、带来源的因子、活动数据、结果、抵消台账和数据质量。PDF 用于提交，Word 用于编辑，Excel 和 CSV 用于进一步处理，HTML 用于阅读。</translation>
        </message>
        <message>
            <source>The report states what the flow data say of themselves, stated and reconciled flows by layer, balance sheets, the water and energy balance tables, losses and the network. PDF for handing in, Word for editing, Excel and CSV for further work, HTML for reading.</source>
            <translation>报告列出流数据自身的检验、各层的上报流量与协调流量、收支平衡表、水平衡表和能量平衡表、损失以及网络。PDF 用于提交，Word 用于编辑，Excel 和 CSV 用于进一步处理，HTML 用于阅读。</translation>
        </message>
        <message>
            <source>Word template</source>
            <translation>Word 模板</translation>
        </message>
        <message>
            <source>Word documents and templates (*.docx *.dotx)</source>
            <translation>Word 文档和模板 (*.docx *.dotx)</translation>
        </message>
        <message>
            <source>Laying out the report</source>
            <translation>正在排版报告</translation>
        </message>
        <message>
            <source>Word &amp;template:</source>
            <translation>Word 模板(&amp;T)：</translation>
        </message>
        <message>
            <source>none: the program's own styles</source>
            <translation>无：使用程序自带的样式</translation>
        </message>
        <message>
            <source>C&amp;hoose…</source>
            <translation>选择(&amp;H)…</translation>
        </message>
        <message>
            <source>Pre&amp;view</source>
            <translation>预览(&amp;V)</translation>
        </message>
        <message>
            <source>The preview is older than the data or the choices above; press Preview to renew it.</source>
            <translation>预览早于当前的数据或上面的选择；请按“预览”更新。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ResultsKeeper</name>
        <message>
            <source>Computing the inventory</source>
            <translation>正在计算排放清单</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::SankeyPage</name>
        <message>
            <source>all parties</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Drawing the flows</source>
            <translation>正在绘制物质流</translation>
        </message>
        <message>
            <source>The data contradict each other, so there is no balanced state; stated numbers are shown.</source>
            <translation>数据相互矛盾，无法得出平衡结果，图中为上报值。</translation>
        </message>
        <message>
            <source>flows to be checked: %1</source>
            <translation>待核实的流：%1 条</translation>
        </message>
        <message>
            <source>Flows chosen</source>
            <translation>选中的流</translation>
        </message>
        <message>
            <source>Choose a node or a flow in the diagram to see the single flows behind it.</source>
            <translation>在图中选择节点或流，可查看其中的每一条流。</translation>
        </message>
        <message>
            <source>every flow by itself</source>
            <translation>各流单独绘制</translation>
        </message>
        <message>
            <source>small flows drawn together: %1 (%2 %3, %4 of all)</source>
            <translation>合并绘制小流量 %1 条（%2 %3，占 %4）</translation>
        </message>
        <message>
            <source>&amp;Period:</source>
            <translation>期间(&amp;P)：</translation>
        </message>
        <message>
            <source>&amp;Layer:</source>
            <translation>层(&amp;L)：</translation>
        </message>
        <message>
            <source>&amp;Numbers:</source>
            <translation>数据(&amp;N)：</translation>
        </message>
        <message>
            <source>&amp;Grouped by:</source>
            <translation>按(&amp;G)：</translation>
        </message>
        <message>
            <source>F&amp;ocus:</source>
            <translation>聚焦(&amp;O)：</translation>
        </message>
        <message>
            <source>How &amp;far:</source>
            <translation>范围(&amp;F)：</translation>
        </message>
        <message>
            <source>reconciled</source>
            <translation>平衡值</translation>
        </message>
        <message>
            <source>as stated</source>
            <translation>上报值</translation>
        </message>
        <message>
            <source>enterprise</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>process</source>
            <translation>工序</translation>
        </message>
        <message>
            <source>zone</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>role</source>
            <translation>企业角色</translation>
        </message>
        <message>
            <source>industry</source>
            <translation>行业</translation>
        </message>
        <message>
            <source>to the ends</source>
            <translation>直到两端</translation>
        </message>
        <message>
            <source>next parties</source>
            <translation>仅上下游一级</translation>
        </message>
        <message>
            <source>two steps</source>
            <translation>上下游两级</translation>
        </message>
        <message>
            <source>Draw together &amp;below:</source>
            <translation>合并小于(&amp;B)：</translation>
        </message>
        <message>
            <source>Flows smaller than this part of the largest one are drawn as one.</source>
            <translation>小于最大流此比例的流合并绘制。</translation>
        </message>
        <message>
            <source>Draw together below</source>
            <translation>合并小于</translation>
        </message>
        <message>
            <source>&amp;Uncertainty</source>
            <translation>不确定度(&amp;U)</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Sho&amp;w all</source>
            <translation>显示全图(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>恢复布局(&amp;R)</translation>
        </message>
        <message>
            <source>Puts dragged nodes back where the program puts them</source>
            <translation>将拖动过的节点恢复到自动布局的位置</translation>
        </message>
        <message>
            <source>E&amp;xport</source>
            <translation>导出(&amp;X)</translation>
        </message>
        <message>
            <source>No flows in this period. Enter them as flow data, or choose another period.</source>
            <translation>该期间没有物质流。请在“物质流数据”中录入，或选择其他期间。</translation>
        </message>
        <message>
            <source>Tables of the diagram</source>
            <translation>图的数据表</translation>
        </message>
        <message>
            <source>Export the diagram</source>
            <translation>导出桑基图</translation>
        </message>
        <message>
            <source>Writing the diagram</source>
            <translation>正在导出桑基图</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>This file cannot be written: %1</source>
            <translation>无法写入该文件：%1</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::SelectionSummary</name>
        <message>
            <source>Count: %1</source>
            <translation>计数：%1</translation>
        </message>
        <message>
            <source>Sum: %1   Mean: %2   Count: %3</source>
            <translation>求和：%1   平均值：%2   计数：%3</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::StartPage</name>
        <message>
            <source>ParkCarbon</source>
            <translation>园碳 ParkCarbon</translation>
        </message>
        <message>
            <source>Know, explain and reduce the carbon of an industrial park.</source>
            <translation>摸清、讲清、减少产业园区的碳排放。</translation>
        </message>
        <message>
            <source>&amp;New project…</source>
            <translation>新建项目(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>打开项目(&amp;O)…</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>最近的项目</translation>
        </message>
        <message>
            <source>Nothing yet. Try a sample park, or create a project and drop a park folder onto the window.</source>
            <translation>还没有项目。可先打开示例园区，或新建项目后把园区文件夹拖到窗口中。</translation>
        </message>
        <message>
            <source>&amp;Pin or unpin</source>
            <translation>固定或取消固定(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>从列表中移除(&amp;R)</translation>
        </message>
        <message>
            <source>Sample parks</source>
            <translation>示例园区</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>已固定</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::StepPage</name>
        <message>
            <source>Step %1: %2</source>
            <translation>第%1步：%2</translation>
        </message>
        <message>
            <source>Published in: %1</source>
            <translation>出处：%1</translation>
        </message>
        <message>
            <source>Reconstructed, not published as such; from: %1</source>
            <translation>非原文公布，据以下资料整理：%1</translation>
        </message>
        <message>
            <source>What this step is for</source>
            <translation>本步骤说明</translation>
        </message>
        <message>
            <source>Purpose:</source>
            <translation>目的：</translation>
        </message>
        <message>
            <source>What it needs:</source>
            <translation>所需资料：</translation>
        </message>
        <message>
            <source>What is checked:</source>
            <translation>程序计算与检查：</translation>
        </message>
        <message>
            <source>What it leaves behind:</source>
            <translation>成果：</translation>
        </message>
        <message>
            <source>Done when:</source>
            <translation>完成标准：</translation>
        </message>
        <message>
            <source>Who does it:</source>
            <translation>责任单位：</translation>
        </message>
        <message>
            <source>Where its name comes from:</source>
            <translation>步骤名称来源：</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>All steps that come before are done.</source>
            <translation>前置步骤均已完成。</translation>
        </message>
        <message>
            <source>⚠ Waits for: %1</source>
            <translation>⚠ 等待前置步骤：%1</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>步骤 %1</translation>
        </message>
        <message>
            <source>Its work is done on: %1</source>
            <translation>本步骤的工作在以下页面完成：%1</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::TableDeck</name>
        <message>
            <source>The table was copied with its headings.</source>
            <translation>已连同表头复制整张表。</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>复制表格</translation>
        </message>
        <message>
            <source>Copy the whole table with its headings (Ctrl+Shift+C in the table)</source>
            <translation>连同表头复制整张表（表格中按 Ctrl+Shift+C）</translation>
        </message>
        <message>
            <source>Export CSV…</source>
            <translation>导出 CSV…</translation>
        </message>
        <message>
            <source>Empty table</source>
            <translation>空表</translation>
        </message>
        <message>
            <source>Export CSV</source>
            <translation>导出 CSV</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::Tile</name>
        <message>
            <source>Click to see how this number was computed.</source>
            <translation>点击查看此数字的计算过程。</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::UncertaintyPage</name>
        <message>
            <source>&amp;Period:</source>
            <translation>核算期(&amp;P)：</translation>
        </message>
        <message>
            <source>Trend &amp;since:</source>
            <translation>趋势基年(&amp;S)：</translation>
        </message>
        <message>
            <source>D&amp;raws:</source>
            <translation>抽样次数(&amp;R)：</translation>
        </message>
        <message>
            <source>See&amp;d:</source>
            <translation>随机种子(&amp;N)：</translation>
        </message>
        <message>
            <source>The same seed gives the same numbers again, to the last digit.</source>
            <translation>相同的种子得到完全相同的结果。</translation>
        </message>
        <message>
            <source>&amp;Compute</source>
            <translation>计算(&amp;C)</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>不确定性</translation>
        </message>
        <message>
            <source>Parts of the uncertainty</source>
            <translation>不确定性的各部分</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>区间图</translation>
        </message>
        <message>
            <source>Contributions</source>
            <translation>贡献</translation>
        </message>
        <message>
            <source>C&amp;ontributions to:</source>
            <translation>贡献对象(&amp;O)：</translation>
        </message>
        <message>
            <source>Contributions to</source>
            <translation>贡献对象</translation>
        </message>
        <message>
            <source>Nothing to show</source>
            <translation>暂无数据</translation>
        </message>
        <message>
            <source>Tables of the uncertainty</source>
            <translation>不确定性表格</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Computing the uncertainty</source>
            <translation>正在计算不确定性</translation>
        </message>
        <message>
            <source>Computing… You can go on working.</source>
            <translation>正在计算……可以继续工作。</translation>
        </message>
        <message>
            <source>Choose the number of draws and press Compute. The same seed gives the same numbers again.</source>
            <translation>选择抽样次数并点击“计算”。相同的种子得到相同的结果。</translation>
        </message>
        <message>
            <source>%1: %2 draws, seed %3, data revision %4</source>
            <translation>%1：抽样 %2 次，种子 %3，数据版本 %4</translation>
        </message>
        <message>
            <source>Out of date: %1. Compute again.</source>
            <translation>已过期：%1。请重新计算。</translation>
        </message>
        <message>
            <source>Change: %1</source>
            <translation>变化：%1</translation>
        </message>
        <message>
            <source>Views of the park</source>
            <translation>园区各口径</translation>
        </message>
        <message>
            <source>The largest enterprises</source>
            <translation>排放最大的企业</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ValueTableModel</name>
        <message>
            <source>Double-click to see how this number was computed.</source>
            <translation>双击查看此数字的计算过程。</translation>
        </message>
    </context>
    <context>
        <name>BoardTables</name>
        <message>
            <source>Step %1</source>
            <translation>步骤 %1</translation>
        </message>
        <message>
            <source>What next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>What is open</source>
            <translation>待办事项</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Mended on</source>
            <translation>处理页面</translation>
        </message>
        <message>
            <source>⚠ overdue</source>
            <translation>⚠ 逾期</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Score claimed</source>
            <translation>自评分</translation>
        </message>
        <message>
            <source>Score granted</source>
            <translation>核定分</translation>
        </message>
        <message>
            <source>Checks open</source>
            <translation>未通过检查</translation>
        </message>
        <message>
            <source>Checks overridden</source>
            <translation>说明后放行</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证明材料</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Planned end</source>
            <translation>计划完成</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>⚠ %1 days late</source>
            <translation>⚠ 逾期 %1 天</translation>
        </message>
        <message>
            <source>in %1 days</source>
            <translation>还有 %1 天</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Missing next</source>
            <translation>下一项缺口</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>检查发现</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>For example</source>
            <translation>示例</translation>
        </message>
    </context>
    <context>
        <name>FinanceTables</name>
        <message>
            <source>✓ fully sourced</source>
            <translation>✓ 资金已落实</translation>
        </message>
        <message>
            <source>✗ sources are missing</source>
            <translation>✗ 资金来源不足</translation>
        </message>
        <message>
            <source>⚠ more sources than investment</source>
            <translation>⚠ 资金来源超过投资额</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>已签约</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>已到位</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>? no investment stated</source>
            <translation>? 未填写投资额</translation>
        </message>
        <message>
            <source>Finance</source>
            <translation>融资</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Business model</source>
            <translation>商业模式</translation>
        </message>
        <message>
            <source>Investment</source>
            <translation>投资额</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>计划</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签约</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已到位</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>差距</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Sources of money</source>
            <translation>资金来源</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Rate per year</source>
            <translation>年利率</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>年限</translation>
        </message>
    </context>
    <context>
        <name>IndicatorCharts</name>
        <message>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Part of the threshold reached (1 = met)</source>
            <translation>达到限值的程度（1 = 达标）</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>限值</translation>
        </message>
    </context>
    <context>
        <name>PlanTables</name>
        <message>
            <source>✓ done</source>
            <translation>✓ 完成</translation>
        </message>
        <message>
            <source>⚠ overdue</source>
            <translation>⚠ 逾期</translation>
        </message>
        <message>
            <source>running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>ahead</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>– not applicable</source>
            <translation>– 不适用</translation>
        </message>
        <message>
            <source>● critical</source>
            <translation>● 关键</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Planned start</source>
            <translation>计划开始</translation>
        </message>
        <message>
            <source>Planned end</source>
            <translation>计划完成</translation>
        </message>
        <message>
            <source>Actual start</source>
            <translation>实际开始</translation>
        </message>
        <message>
            <source>Actual end</source>
            <translation>实际完成</translation>
        </message>
        <message>
            <source>Critical path</source>
            <translation>关键路径</translation>
        </message>
        <message>
            <source>Slack (days)</source>
            <translation>时差（天）</translation>
        </message>
        <message>
            <source>Delay (days)</source>
            <translation>延误（天）</translation>
        </message>
        <message>
            <source>Scores by stage</source>
            <translation>各环节得分</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Score (%)</source>
            <translation>得分（%）</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>Last cycle</source>
            <translation>上一周期</translation>
        </message>
        <message>
            <source>binding</source>
            <translation>约束性</translation>
        </message>
        <message>
            <source>guiding</source>
            <translation>指导性</translation>
        </message>
        <message>
            <source>? not known</source>
            <translation>? 未知</translation>
        </message>
        <message>
            <source>✓ met</source>
            <translation>✓ 达标</translation>
        </message>
        <message>
            <source>✗ not met</source>
            <translation>✗ 未达标</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>属性</translation>
        </message>
        <message>
            <source>Base value</source>
            <translation>基准值</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标值</translation>
        </message>
        <message>
            <source>Actual</source>
            <translation>实际值</translation>
        </message>
        <message>
            <source>Completion (%)</source>
            <translation>完成率（%）</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Proposed verdict: %1</source>
            <translation>建议结论：%1</translation>
        </message>
    </context>
    <context>
        <name>SchemeTables</name>
        <message>
            <source>%1 better</source>
            <translation>%1 向好</translation>
        </message>
        <message>
            <source>%1 worse</source>
            <translation>%1 变差</translation>
        </message>
        <message>
            <source>Base year</source>
            <translation>基准年</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>限值</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>差距</translation>
        </message>
        <message>
            <source>Amount needed</source>
            <translation>所需改进量</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标值</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>趋势</translation>
        </message>
        <message>
            <source>Missing inputs</source>
            <translation>缺失数据</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需要</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>时期</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Gap matrix</source>
            <translation>差距矩阵</translation>
        </message>
        <message>
            <source>✓ met, ✗ not met, ? cannot be computed, – not applicable, · without threshold; in brackets the threshold. The amount needed meets all schemes.</source>
            <translation>✓ 达标，✗ 未达标，? 无法计算，– 不适用，· 无限值；括号内为限值。“所需改进量”可使各指标体系同时达标。</translation>
        </message>
        <message>
            <source>%1: %2 of %3 conditions met</source>
            <translation>%1：满足 %3 项条件中的 %2 项</translation>
        </message>
        <message>
            <source>Unmet indicators</source>
            <translation>未达标指标</translation>
        </message>
        <message>
            <source>Scheme</source>
            <translation>指标体系</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
    </context>
    <context>
        <name>WorkbenchWords</name>
        <message>
            <source>%1 of 4</source>
            <translation>%1 / 4 分</translation>
        </message>
        <message>
            <source>⚠ overdue</source>
            <translation>⚠ 逾期</translation>
        </message>
        <message>
            <source>Missing next: %1</source>
            <translation>下一项缺口：%1</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::BoardPage</name>
        <message>
            <source>Consultant's board</source>
            <translation>工作看板</translation>
        </message>
        <message>
            <source>Nothing to show</source>
            <translation>没有可显示的内容</translation>
        </message>
        <message>
            <source>Total of all steps</source>
            <translation>全流程总分</translation>
        </message>
        <message>
            <source>%1 of %2 points</source>
            <translation>%1 / %2 分</translation>
        </message>
        <message>
            <source>claimed: %1</source>
            <translation>自评 %1</translation>
        </message>
        <message>
            <source>Steps done</source>
            <translation>已完成步骤</translation>
        </message>
        <message>
            <source>⚠ %1 overdue</source>
            <translation>⚠ %1 项逾期</translation>
        </message>
        <message>
            <source>none overdue</source>
            <translation>没有逾期</translation>
        </message>
        <message>
            <source>Enterprises with data</source>
            <translation>有数据的企业</translation>
        </message>
        <message>
            <source>inside the boundary</source>
            <translation>核算边界内</translation>
        </message>
        <message>
            <source>Open findings</source>
            <translation>未处理的检查发现</translation>
        </message>
        <message>
            <source>✗ %1 errors</source>
            <translation>✗ %1 项错误</translation>
        </message>
        <message>
            <source>no errors</source>
            <translation>没有错误</translation>
        </message>
        <message>
            <source>not checked yet</source>
            <translation>尚未检查</translation>
        </message>
        <message>
            <source>Evidence in doubt</source>
            <translation>存疑的证明材料</translation>
        </message>
        <message>
            <source>⚠ missing or changed</source>
            <translation>⚠ 缺失或被改动</translation>
        </message>
        <message>
            <source>all as it was filed</source>
            <translation>均与存档时一致</translation>
        </message>
        <message>
            <source>Computing the indicators</source>
            <translation>正在计算指标</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::ChoiceDialog</name>
        <message>
            <source>&amp;Choice:</source>
            <translation>选择(&amp;C)：</translation>
        </message>
        <message>
            <source>&amp;Reason:</source>
            <translation>理由(&amp;R)：</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::IndicatorDetails</name>
        <message>
            <source>E&amp;xplain</source>
            <translation>计算过程(&amp;X)</translation>
        </message>
        <message>
            <source>Enter what is &amp;missing</source>
            <translation>填写缺失数据(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Not applicable…</source>
            <translation>不适用(&amp;N)…</translation>
        </message>
        <message>
            <source>Choose the &amp;threshold…</source>
            <translation>选定限值(&amp;T)…</translation>
        </message>
        <message>
            <source>%1 from %2</source>
            <translation>%1（来自%2）</translation>
        </message>
        <message>
            <source>Formula:</source>
            <translation>公式：</translation>
        </message>
        <message>
            <source>Terms:</source>
            <translation>各项取值：</translation>
        </message>
        <message>
            <source>Cannot be computed: needs</source>
            <translation>无法计算，需要：</translation>
        </message>
        <message>
            <source>Threshold:</source>
            <translation>限值：</translation>
        </message>
        <message>
            <source>Why:</source>
            <translation>原因：</translation>
        </message>
        <message>
            <source>Source:</source>
            <translation>出处：</translation>
        </message>
        <message>
            <source>Choose an indicator in the table: its formula and terms appear here.</source>
            <translation>请在表中选择一项指标，此处显示其公式和各项取值。</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>不适用</translation>
        </message>
        <message>
            <source>The reason is printed in place of the verdict of %1.</source>
            <translation>报告中在 %1 的判定处打印该理由。</translation>
        </message>
        <message>
            <source>In every year</source>
            <translation>所有年份</translation>
        </message>
        <message>
            <source>Only in %1</source>
            <translation>仅 %1 年</translation>
        </message>
        <message>
            <source>Choose the threshold</source>
            <translation>选定限值</translation>
        </message>
        <message>
            <source>Which of the thresholds holds for this park?</source>
            <translation>本园区适用哪一个限值？</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::IndicatorsPage</name>
    <message>
        <source>Indicator scheme</source>
        <translation>指标体系</translation>
    </message>
        <message>
            <source>&amp;Scheme</source>
            <translation>指标体系(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Copy as own scheme</source>
            <translation>复制为自建指标体系(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Edit own schemes</source>
            <translation>编辑自建指标体系(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Import a scheme…</source>
            <translation>导入指标体系(&amp;I)…</translation>
        </message>
        <message>
            <source>own_indicators.csv, with the columns of the shipped schemes</source>
            <translation>own_indicators.csv，列与内置指标体系相同</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Gap matrix</source>
            <translation>差距矩阵</translation>
        </message>
        <message>
            <source>Radar</source>
            <translation>雷达图</translation>
        </message>
        <message>
            <source>Fewer than three indicators have both a value and a threshold.</source>
            <translation>同时有数值和限值的指标不足三项。</translation>
        </message>
        <message>
            <source>Computing the indicators</source>
            <translation>正在计算指标</translation>
        </message>
        <message>
            <source>%1 (own)</source>
            <translation>%1（自建）</translation>
        </message>
        <message>
            <source>%1 met, %2 not met, %3 not applicable, %4 cannot be computed, %5 without threshold</source>
            <translation>达标 %1 项，未达标 %2 项，不适用 %3 项，无法计算 %4 项，无限值 %5 项</translation>
        </message>
        <message>
            <source>Trends</source>
            <translation>趋势</translation>
        </message>
        <message>
            <source>Peers</source>
            <translation>对标园区</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::PlanPage</name>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Finance</source>
            <translation>融资</translation>
        </message>
        <message>
            <source>&amp;Edit the projects</source>
            <translation>编辑项目(&amp;E)</translation>
        </message>
        <message>
            <source>Nothing is dated yet</source>
            <translation>尚未填写日期</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::StepChecksPanel</name>
        <message>
            <source>&amp;Go there</source>
            <translation>前往处理(&amp;G)</translation>
        </message>
        <message>
            <source>Let it pass for a &amp;reason…</source>
            <translation>说明理由后放行(&amp;R)…</translation>
        </message>
        <message>
            <source>%1 — let pass: %2 (%3 %4)</source>
            <translation>%1——已放行：%2（%3 %4）</translation>
        </message>
        <message>
            <source>Automatic checks: %1 of %2</source>
            <translation>自动检查：%2 项中通过 %1 项</translation>
        </message>
        <message>
            <source>Automatic checks</source>
            <translation>自动检查</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Let it pass</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>%1

The reason is printed wherever the state of the step is.</source>
            <translation>%1

凡打印该步骤状态之处，均打印此理由。</translation>
        </message>
        <message>
            <source>&amp;Go to: %1</source>
            <translation>前往(&amp;G)：%1</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::StepEvidenceTab</name>
        <message>
            <source>&amp;Store…</source>
            <translation>存入(&amp;S)…</translation>
        </message>
        <message>
            <source>Keeps a copy of a file in the project</source>
            <translation>在项目中保存文件副本</translation>
        </message>
        <message>
            <source>&amp;Link…</source>
            <translation>链接(&amp;L)…</translation>
        </message>
        <message>
            <source>Notes where a file lies and what is in it; a later change is seen</source>
            <translation>记录文件位置和内容指纹，之后的改动可被发现</translation>
        </message>
        <message>
            <source>O&amp;pen</source>
            <translation>打开(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Verify</source>
            <translation>核验(&amp;V)</translation>
        </message>
        <message>
            <source>Reads every file again and compares it with what was filed</source>
            <translation>重新读取全部文件并与存档时比较</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>移除(&amp;M)</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证明材料</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件名</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>Store a file in the project</source>
            <translation>将文件存入项目</translation>
        </message>
        <message>
            <source>Link a file</source>
            <translation>链接文件</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取 %1</translation>
        </message>
        <message>
            <source>Document no.</source>
            <translation>文号</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::StepRecordsTabs</name>
        <message>
            <source>Set</source>
            <translation>填入</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>R responsible, A accountable, C consulted, I informed</source>
            <translation>R 执行，A 批准负责，C 咨询，I 知会</translation>
        </message>
        <message>
            <source>Day, as 2026-07-31</source>
            <translation>日期，如 2026-07-31</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>会议</translation>
        </message>
        <message>
            <source>What was decided</source>
            <translation>决议</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>填报项</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Notes on this step</source>
            <translation>本步骤备注</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证明材料</translation>
        </message>
        <message>
            <source>Who does what</source>
            <translation>分工</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>会议</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>填报项</translation>
        </message>
        <message>
            <source>Notes ●</source>
            <translation>备注 ●</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::StepStatePanel</name>
        <message>
            <source>&amp;State</source>
            <translation>状态(&amp;S)</translation>
        </message>
        <message>
            <source>Sco&amp;re</source>
            <translation>得分(&amp;R)</translation>
        </message>
        <message>
            <source>O&amp;wner</source>
            <translation>责任人(&amp;W)</translation>
        </message>
        <message>
            <source>If not applicable, why</source>
            <translation>不适用的理由</translation>
        </message>
        <message>
            <source>Planned start</source>
            <translation>计划开始</translation>
        </message>
        <message>
            <source>Planned end</source>
            <translation>计划完成</translation>
        </message>
        <message>
            <source>Actual start</source>
            <translation>实际开始</translation>
        </message>
        <message>
            <source>Actual end</source>
            <translation>实际完成</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>核查方</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>核查日期</translation>
        </message>
        <message>
            <source>by evidence</source>
            <translation>按证明材料</translation>
        </message>
        <message>
            <source>%1 of 4</source>
            <translation>%1 / 4 分</translation>
        </message>
        <message>
            <source>Counts as: %1</source>
            <translation>核定为：%1</translation>
        </message>
        <message>
            <source>⚠ Claimed as “%1”, which is not granted:</source>
            <translation>⚠ 自报“%1”，未予认可：</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::WorkbenchKeeper</name>
        <message>
            <source>Checking the steps</source>
            <translation>正在检查各步骤</translation>
        </message>
    </context>
    <context>
        <name>PeerTables</name>
        <message>
            <source>The scheme's limits</source>
            <translation>指标体系限值</translation>
        </message>
        <message>
            <source>This park</source>
            <translation>本园区</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>名次</translation>
        </message>
        <message>
            <source>Park</source>
            <translation>园区</translation>
        </message>
        <message>
            <source>Composite score</source>
            <translation>综合得分</translation>
        </message>
        <message>
            <source>No indicator is known of two parks: enter peers.</source>
            <translation>没有两个园区都已知的指标：请填写对标园区数据。</translation>
        </message>
        <message>
            <source>0 to 1: mean of the normal distribution of z-scores, each criterion and each indicator weighing the same.</source>
            <translation>0 至 1：z 分数经正态分布换算后取均值，各准则和各指标权重相同。</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>准则</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>? cannot be told</source>
            <translation>? 无法判断</translation>
        </message>
        <message>
            <source>Control by energy or by carbon: %1 (%2 tCO2/tce beside %3; %4 tce/10⁴ CNY beside %5).</source>
            <translation>宜控能或宜控碳：%1（%2 tCO2/tce，对照值 %3；%4 tce/万元，对照值 %5）。</translation>
        </message>
        <message>
            <source>Missing: %1.</source>
            <translation>缺少：%1。</translation>
        </message>
        <message>
            <source>The limits are reconstructed; no rule is published.</source>
            <translation>对照值为重建，尚无公开规则。</translation>
        </message>
    </context>
    <context>
        <name>TrendTables</name>
        <message>
            <source>Output</source>
            <translation>产出</translation>
        </message>
        <message>
            <source>Structure</source>
            <translation>结构</translation>
        </message>
        <message>
            <source>Carbon intensity of output</source>
            <translation>单位产出碳排放</translation>
        </message>
        <message>
            <source>Energy intensity of output</source>
            <translation>单位产出能耗</translation>
        </message>
        <message>
            <source>Carbon intensity of energy</source>
            <translation>单位能耗碳排放</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变化量</translation>
        </message>
        <message>
            <source>Residual</source>
            <translation>残差</translation>
        </message>
        <message>
            <source>Drivers (LMDI)</source>
            <translation>驱动因素（LMDI）</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>因素</translation>
        </message>
        <message>
            <source>Effect (t CO2e)</source>
            <translation>效应（吨二氧化碳当量）</translation>
        </message>
        <message>
            <source>Effect (ratio)</source>
            <translation>效应（倍数）</translation>
        </message>
        <message>
            <source>Needs the added value (IAV) of both years in the table of facts.</source>
            <translation>需要在“基础数据”中填写两个年份的工业增加值（IAV）。</translation>
        </message>
        <message>
            <source>Over enterprises: output, structure, intensity.</source>
            <translation>按企业分解：产出、结构、强度。</translation>
        </message>
        <message>
            <source>Of the whole park.</source>
            <translation>按全园区分解。</translation>
        </message>
        <message>
            <source>Decoupling (Tapio)</source>
            <translation>脱钩（Tapio）</translation>
        </message>
        <message>
            <source>Carbon</source>
            <translation>碳排放</translation>
        </message>
        <message>
            <source>Elasticity</source>
            <translation>弹性系数</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Mann–Kendall S</source>
            <translation>Mann–Kendall S</translation>
        </message>
        <message>
            <source>Z</source>
            <translation>Z</translation>
        </message>
        <message>
            <source>p (two-sided)</source>
            <translation>p（双侧）</translation>
        </message>
        <message>
            <source>Sen slope (t CO2e a year)</source>
            <translation>Sen 斜率（吨二氧化碳当量/年）</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>趋势</translation>
        </message>
        <message>
            <source>Peak</source>
            <translation>达峰判断</translation>
        </message>
        <message>
            <source>Trend (Mann–Kendall)</source>
            <translation>趋势（Mann–Kendall）</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>统计量</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>The judgement of the peak is common practice, not a standard.</source>
            <translation>达峰判断采用通行做法，并非标准规定。</translation>
        </message>
        <message>
            <source>Needs three years of data.</source>
            <translation>需要三年数据。</translation>
        </message>
        <message>
            <source>What moved the emissions</source>
            <translation>排放变化的原因</translation>
        </message>
        <message>
            <source>Emissions and output, first year = 100</source>
            <translation>排放与产出（首年 = 100）</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>First year = 100</source>
            <translation>首年 = 100</translation>
        </message>
        <message>
            <source>Emissions</source>
            <translation>排放量</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::IndicatorPeersTab</name>
        <message>
            <source>Comparing the parks</source>
            <translation>正在比较各园区</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::IndicatorTrendsTab</name>
    <message>
        <source>Last year</source>
        <translation>终止年</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年</translation>
    </message>
        <message>
            <source>F&amp;rom</source>
            <translation>起始年(&amp;R)</translation>
        </message>
        <message>
            <source>T&amp;o</source>
            <translation>终止年(&amp;O)</translation>
        </message>
        <message>
            <source>The added value of both years is needed to tell what moved the emissions.</source>
            <translation>说明排放变化原因需要两个年份的工业增加值。</translation>
        </message>
        <message>
            <source>Two years of data are needed.</source>
            <translation>需要两年数据。</translation>
        </message>
        <message>
            <source>Computing the trends</source>
            <translation>正在计算趋势</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::NextActionsPanel</name>
        <message>
            <source>What should I do next? Nothing is open.</source>
            <translation>下一步做什么？没有待办事项。</translation>
        </message>
        <message>
            <source>What should I do next?</source>
            <translation>下一步做什么？</translation>
        </message>
        <message>
            <source>What is open</source>
            <translation>待办事项</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Mended on</source>
            <translation>处理页面</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>步骤 %1</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::SplitDialog</name>
        <message>
            <source>&amp;Write part…</source>
            <translation>写入分工副本(&amp;W)…</translation>
        </message>
        <message>
            <source>Give part to a colleague</source>
            <translation>分发分工副本</translation>
        </message>
        <message>
            <source>Search by id or name</source>
            <translation>按编号或名称查找</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>片区</translation>
        </message>
        <message>
            <source>Enterprises</source>
            <translation>企业</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>&amp;Holder</source>
            <translation>持有人(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>附注(&amp;N)</translation>
        </message>
        <message>
            <source>Chosen zones: %1, enterprises: %2. What other enterprises have stays here.</source>
            <translation>已选 %1 个片区、%2 家企业。其他企业的数据不会写入副本。</translation>
        </message>
        <message>
            <source>Tick zones or enterprises with the space key.</source>
            <translation>用空格键勾选片区或企业。</translation>
        </message>
        <message>
            <source>Write part</source>
            <translation>写入分工副本</translation>
        </message>
        <message>
            <source>ParkCarbon projects (*.parkcarbon)</source>
            <translation>园碳项目 (*.parkcarbon)</translation>
        </message>
        <message>
            <source>Writing the part</source>
            <translation>正在写入分工副本</translation>
        </message>
    </context>
    <context>
        <name>parkcarbon::ui::MergeDialog</name>
        <message>
            <source>All &amp;ours</source>
            <translation>全部保留本项目(&amp;O)</translation>
        </message>
        <message>
            <source>All &amp;theirs</source>
            <translation>全部采用对方(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>合并(&amp;M)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Merge part</source>
            <translation>合并分工副本</translation>
        </message>
        <message>
            <source>Comparing; nothing is changed yet…</source>
            <translation>正在比较，尚未作任何修改…</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>将采用</translation>
        </message>
        <message>
            <source>Comparing with the part</source>
            <translation>正在与分工副本比较</translation>
        </message>
        <message>
            <source>Merging</source>
            <translation>正在合并</translation>
        </message>
        <message>
            <source>Taken (%1)</source>
            <translation>将采用（%1）</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>When given</source>
            <translation>分发时</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>本项目</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>对方</translation>
        </message>
        <message>
            <source>Conflicts (%1)</source>
            <translation>冲突（%1）</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未决定</translation>
        </message>
        <message>
            <source>Decision: %1</source>
            <translation>决定：%1</translation>
        </message>
        <message>
            <source>✔ There is nothing new in this part.</source>
            <translation>✔ 该分工副本没有新的修改。</translation>
        </message>
        <message>
            <source>⚠ Changes to take: %1. Conflicts still to be decided: %2.</source>
            <translation>⚠ 将采用 %1 处修改；还有 %2 处冲突需要决定。</translation>
        </message>
        <message>
            <source>✔ Changes to take: %1. Conflicts decided: %2. Nothing is changed until you choose Merge; it will be one undo step.</source>
            <translation>✔ 将采用 %1 处修改，%2 处冲突已决定。选择“合并”之前不作任何修改；合并后可一步撤销。</translation>
        </message>
    </context>
</TS>
