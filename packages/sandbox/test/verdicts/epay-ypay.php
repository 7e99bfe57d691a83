<?php
// Judges requests as a YPay gateway does: which are taken, and why the others are not.
require __DIR__ . '/common.php';

function parameters(array $request): array
{
    $fields = $request['method'] === 'GET' ? words($request['query']) : form($request);
    return array_map('strip_tags', $fields);
}

function check_md5(array $fields, string $key): void
{
    $signed = array_diff_key($fields, ['sign' => 1, 'sign_type' => 1, '_input_charset' => 1]);
    ksort($signed, SORT_STRING);
    $pairs = [];
    foreach ($signed as $name => $value) {
        if ($value !== '') {
            $pairs[] = "$name=$value";
        }
    }
    refuse_unless(md5(implode('&', $pairs) . $key) === ($fields['sign'] ?? null), 'signature');
}

function pay(array $fields, array $merchants, array &$orders, bool $byPage): void
{
    refuse_unless(!$byPage || !str_contains($fields['name'] ?? '', '='), 'field');
    foreach (['pid', 'out_trade_no', 'type', 'notify_url', 'return_url', 'name', 'money'] as $name) {
        refuse_unless(!empty($fields[$name]), 'field');
    }
    $merchant = $merchants[intval($fields['pid'])] ?? null;
    refuse_unless($merchant !== null, 'merchant');
    ['money' => $money, 'out_trade_no' => $number] = $fields;
    $isNumber = is_numeric($money) && preg_match('/^[0-9.]+$/', $money) === 1;
    refuse_unless($isNumber && $money >= 0.01, 'amount');
    check_md5($fields, $merchant['secret']);
    refuse_unless(!isset($orders[$number]), 'duplicate');
    refuse_unless(in_array($fields['type'], ['alipay', 'qqpay', 'wxpay'], true), 'channel');
    $rounded = number_format(round((float) $money, 2), 2, '.', '');
    refuse_unless(!str_ends_with($rounded, '.72'), 'maintenance');
    refuse_unless(!str_ends_with($rounded, '.73'), 'no-code');
    $orders[$number] = true;
}

run(function (array $request, array $merchants, array &$orders): void {
    $fields = parameters($request);
    match ($request['path']) {
        '/pay/apisubmit' => pay($fields, $merchants, $orders, false),
        '/submit.php' => pay($fields, $merchants, $orders, true),
        // Whatever is asked for: what is not there is no refusal.
        '/pay/chaorder' => refuse_unless(!empty($fields['trade_no']), 'field'),
    };
});
